import { type Parsed, parsed, refused } from "./problem.ts";
import { weekdays } from "./weekday.ts";

/** One of the five fields that are a set of numbers. Names stand for numbers from `min` on. */
export interface Field {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
  readonly steps: boolean;
}

/** Ranges and names from https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html. */
export const fields = {
  minutes: { label: "minutes", min: 0, max: 59, steps: true },
  hours: { label: "hours", min: 0, max: 23, steps: true },
  dayOfMonth: { label: "day-of-month", min: 1, max: 31, steps: true },
  month: {
    label: "month",
    min: 1,
    max: 12,
    names: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
    steps: true,
  },
  dayOfWeek: { label: "day-of-week", min: 1, max: 7, names: weekdays, steps: false },
  year: { label: "year", min: 1970, max: 2199, steps: true },
} as const satisfies Record<string, Field>;

/** Values of a list such as `1,5-7,0/15`, ascending and distinct. */
export function readField(text: string, field: Field): Parsed<readonly number[]> {
  const values = new Set<number>();
  const items = text.split(",");
  for (const item of items) {
    if (item === "*" && items.length > 1) {
      return refused(
        `${field.label} ${text} lists * beside other values`,
        "write * alone or the values alone",
      );
    }
    const found = readItem(item, field);
    if (!found.ok) return found;
    for (const value of found.value) values.add(value);
  }
  return parsed([...values].sort((one, other) => one - other));
}

/** One number or name of a field. */
export function readValue(text: string, field: Field): Parsed<number> {
  const named = field.names?.indexOf(text) ?? -1;
  if (named >= 0) return parsed(field.min + named);
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= field.min && value <= field.max) return parsed(value);
  const names = field.names === undefined ? "" : ` or ${field.names.join(" ")}`;
  return refused(
    `${field.label} does not know ${JSON.stringify(text)}`,
    field.names?.includes(text.toUpperCase()) === true
      ? `write ${text.toUpperCase()}`
      : `write ${field.min} to ${field.max}${names}`,
  );
}

function readItem(item: string, field: Field): Parsed<readonly number[]> {
  const [span = "", step, ...more] = item.split("/");
  if (step === undefined) return readSpan(span, field, false);
  if (!field.steps) {
    return refused(
      `${field.label} takes no /`,
      `list the values, for example ${field.names?.slice(1, 4).join(",") ?? "1,3"}`,
    );
  }
  const every = /^\d{1,4}$/.test(step) ? Number(step) : 0;
  if (more.length > 0 || every < 1 || every > field.max) {
    return refused(
      `${field.label} ${item} has no step from 1 to ${field.max}`,
      `write START/STEP, for example ${field.min}/2`,
    );
  }
  const from = readSpan(span, field, true);
  if (!from.ok) return from;
  const first = from.value[0] ?? field.min;
  return parsed(from.value.filter((value) => (value - first) % every === 0));
}

/** `*`, one value or a range. A single value before a step starts a span to the end of the field. */
function readSpan(span: string, field: Field, opensSpan: boolean): Parsed<readonly number[]> {
  if (span === "*") return parsed(numbers(field.min, field.max));
  const [fromText = "", toText, ...more] = span.split("-");
  if (more.length > 0) return refused(`${field.label} ${span} is no range`, "write FROM-TO");
  const from = readValue(fromText, field);
  if (!from.ok) return from;
  if (toText === undefined) return parsed(numbers(from.value, opensSpan ? field.max : from.value));
  const to = readValue(toText, field);
  if (!to.ok) return to;
  if (from.value <= to.value) return parsed(numbers(from.value, to.value));
  const last = field.names?.at(-1) ?? String(field.max);
  const first = field.names?.[0] ?? String(field.min);
  const head = from.value === field.max ? fromText : `${fromText}-${last}`;
  const tail = to.value === field.min ? toText : `${first}-${toText}`;
  return refused(`${field.label} ${span} runs backwards`, `write ${head},${tail}`);
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
