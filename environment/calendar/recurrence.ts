import { Temporal } from "temporal-polyfill";
import { cronFallsOn } from "./aws-cron.ts";
import type { Expression, TimeOfDay } from "./expression.ts";
import { type DateRange, parseInstant, parseRange } from "./local-date.ts";
import { valueOf } from "./problem.ts";
import { isNthWeekday, isOnWeekday } from "./weekday.ts";

/** Every expression that names local times; a rate names instants. */
export type NominalExpression = Exclude<Expression, { kind: "rate" }>;

/** Which starts are asked for: those whose nominal local date lies in [from, to). */
export interface StartsRequest extends DateRange {
  readonly expression: Expression;
  /** IANA name; `parseZone` has checked it. */
  readonly zone: string;
  /** Instant in UTC of a rate's first occurrence; `rate` needs it, nothing else reads it. */
  readonly anchor?: string;
}

/**
 * Every start of the expression in the range, ascending and distinct.
 *
 * A local time inside a spring gap is moved on by the gap, one that comes twice in autumn is the earlier one (Temporal's
 * `compatible`, https://tc39.es/proposal-temporal/docs/timezone.html). Two starts that fall on one instant are one.
 * Throws a RangeError for what the parsers refuse: a zone, a date, a backward range, a rate without an anchor.
 */
export function startsOf(request: StartsRequest): readonly Temporal.Instant[] {
  const { expression, zone } = request;
  const range = valueOf(parseRange(request));
  if (expression.kind === "rate") {
    if (request.anchor === undefined) throw new RangeError("a rate has no starts without an anchor");
    return rateStarts(expression.everyMinutes, valueOf(parseInstant(request.anchor)), zone, range);
  }
  const epochs = nominalStartsOf(expression, range).map(
    (start) => start.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds,
  );
  return [...new Set(epochs)]
    .sort((one, other) => one - other)
    .map((epoch) => Temporal.Instant.fromEpochMilliseconds(epoch));
}

const millisecondsPerDay = 24 * 60 * 60 * 1000;

interface Dates {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** The local starts that the expression names in [from, to), whether or not the zone's clock shows them. Ascending. */
export function nominalStartsOf(
  expression: NominalExpression,
  range: Dates,
): readonly Temporal.PlainDateTime[] {
  const times = timesOf(expression).map(({ hour, minute }) => new Temporal.PlainTime(hour, minute));
  const starts: Temporal.PlainDateTime[] = [];
  for (let date = range.from; Temporal.PlainDate.compare(date, range.to) < 0; date = date.add({ days: 1 })) {
    if (fallsOn(expression, date)) starts.push(...times.map((time) => date.toPlainDateTime(time)));
  }
  return starts;
}

function fallsOn(expression: NominalExpression, date: Temporal.PlainDate): boolean {
  switch (expression.kind) {
    case "daily":
      return true;
    case "weekly":
      return expression.weekdays.some((weekday) => isOnWeekday(date, weekday));
    case "monthly":
      return date.day === (expression.day === "last" ? date.daysInMonth : expression.day);
    case "monthly weekday":
      return isNthWeekday(date, expression.nth, expression.weekday);
    case "patchTuesday":
      return isNthWeekday(date.subtract({ days: expression.plusDays }), 2, "TUE");
    case "cron":
      return cronFallsOn(expression.cron, date);
    case "at":
      return date.equals(Temporal.PlainDateTime.from(expression.localTime).toPlainDate());
  }
}

function timesOf(expression: NominalExpression): readonly TimeOfDay[] {
  switch (expression.kind) {
    case "cron":
      return expression.cron.hours.flatMap((hour) =>
        expression.cron.minutes.map((minute) => ({ hour, minute })),
      );
    case "at": {
      const { hour, minute } = Temporal.PlainDateTime.from(expression.localTime);
      return [{ hour, minute }];
    }
    case "daily":
    case "weekly":
    case "monthly":
    case "monthly weekday":
    case "patchTuesday":
      return [expression.at];
  }
}

/** Occurrences in elapsed time from the anchor on; one counts by the local date on which its instant falls. */
function rateStarts(
  everyMinutes: number,
  anchor: Temporal.Instant,
  zone: string,
  { from, to }: Dates,
): readonly Temporal.Instant[] {
  const step = everyMinutes * 60_000;
  const first = anchor.epochMilliseconds;
  const begin = from.toZonedDateTime(zone).epochMilliseconds;
  const end = to.toZonedDateTime(zone).epochMilliseconds;
  const starts: Temporal.Instant[] = [];
  const skipped = Math.max(0, Math.ceil((begin - millisecondsPerDay - first) / step));
  for (let epoch = first + skipped * step; epoch < end + millisecondsPerDay; epoch += step) {
    const start = Temporal.Instant.fromEpochMilliseconds(epoch);
    // Where a clock goes back over midnight, dates do not ascend with instants; only starts near an end can be affected.
    const isInside = epoch >= begin + millisecondsPerDay && epoch < end - millisecondsPerDay;
    if (isInside || contains({ from, to }, start.toZonedDateTimeISO(zone).toPlainDate())) starts.push(start);
  }
  return starts;
}

function contains({ from, to }: Dates, date: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, from) >= 0 && Temporal.PlainDate.compare(date, to) < 0;
}
