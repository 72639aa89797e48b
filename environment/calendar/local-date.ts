import { Temporal } from "temporal-polyfill";
import { type Parsed, parsed, refused } from "./problem.ts";

/** Local dates from `from` (in) to `to` (out). */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** Reads `YYYY-MM-DD`. */
export function parseLocalDate(text: string): Parsed<Temporal.PlainDate> {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? attempt(() => Temporal.PlainDate.from(text, strictly))
    : undefined;
  return date === undefined
    ? refused(`${JSON.stringify(text)} is no date`, "write YYYY-MM-DD, for example 2026-12-24")
    : parsed(date);
}

/** Reads `YYYY-MM-DDTHH:MM`, a local time without zone. */
export function parseLocalDateTime(text: string): Parsed<Temporal.PlainDateTime> {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)
    ? attempt(() => Temporal.PlainDateTime.from(text, strictly))
    : undefined;
  return time === undefined
    ? refused(
        `${JSON.stringify(text)} is no local time`,
        "write YYYY-MM-DDTHH:MM, for example 2026-12-24T18:00",
      )
    : parsed(time);
}

/** Reads `YYYY-MM-DDTHH:MMZ`, seconds allowed: an instant in UTC. A time without `Z` would depend on a zone. */
export function parseInstant(text: string): Parsed<Temporal.Instant> {
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::[0-5]\d)?Z$/.test(text)
    ? attempt(() => Temporal.Instant.from(text))
    : undefined;
  if (instant !== undefined) return parsed(instant);
  const fix = parseLocalDateTime(text).ok ? `${text}Z if that is UTC` : "2026-11-24T06:00:00Z";
  return refused(
    `${JSON.stringify(text)} is no instant in UTC`,
    `write YYYY-MM-DDTHH:MM:SSZ, for example ${fix}`,
  );
}

/** Years that a calendar can be computed for: from any day in them, windows of decades still have dates of four digits. */
const firstYear = 2000;
const lastYear = 9000;

/** Reads the moment that an environment is judged by. */
export function parseAsOf(text: string): Parsed<Temporal.Instant> {
  const instant = parseInstant(text);
  if (!instant.ok) return instant;
  const { year } = instant.value.toZonedDateTimeISO("UTC");
  if (year >= firstYear && year <= lastYear) return instant;
  return refused(`${text} is no moment to judge by`, `write one between ${firstYear} and ${lastYear}`);
}

/** Reads a range of dates. `from` equal to `to` is empty, `from` after `to` a problem. */
export function parseRange(range: DateRange): Parsed<{ from: Temporal.PlainDate; to: Temporal.PlainDate }> {
  const from = parseLocalDate(range.from);
  if (!from.ok) return from;
  const to = parseLocalDate(range.to);
  if (!to.ok) return to;
  return Temporal.PlainDate.compare(from.value, to.value) > 0
    ? refused(`the range runs backwards, from ${range.from} to ${range.to}`, "put the earlier date first")
    : parsed({ from: from.value, to: to.value });
}

const strictly = { overflow: "reject" } as const;

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
