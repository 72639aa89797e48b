import { Temporal } from "temporal-polyfill";
import { type DateRange, parseRange } from "./local-date.ts";
import { valueOf } from "./problem.ts";
import { type NominalExpression, nominalStartsOf } from "./recurrence.ts";

/** A clock set forward (`gap`) or back (`overlap`), with the local times it skips or shows twice: `from` (in), `to` (out). */
export interface ClockChange {
  readonly kind: "gap" | "overlap";
  readonly at: Temporal.Instant;
  readonly from: Temporal.PlainDateTime;
  readonly to: Temporal.PlainDateTime;
}

/** The zone's clock changes on the local dates of the range, by instant. Throws a RangeError on a bad zone or range. */
export function clockChangesOf(zone: string, range: DateRange): readonly ClockChange[] {
  const { from, to } = valueOf(parseRange(range));
  const end = to.toZonedDateTime(zone);
  const changes: ClockChange[] = [];
  let next = from.toZonedDateTime(zone).subtract({ nanoseconds: 1 }).getTimeZoneTransition("next");
  while (next !== null && Temporal.ZonedDateTime.compare(next, end) < 0) {
    changes.push(changeAt(next));
    next = next.getTimeZoneTransition("next");
  }
  return changes;
}

/** A local start that the zone's clock skips or shows twice, as `YYYY-MM-DDTHH:MM:SS`. */
export interface AmbiguousStart {
  readonly kind: ClockChange["kind"];
  readonly localTime: string;
}

/** The starts of the expression in the range that do not fall on exactly one instant. */
export function ambiguousStartsOf(
  expression: NominalExpression,
  zone: string,
  range: DateRange,
): readonly AmbiguousStart[] {
  return clockChangesOf(zone, range).flatMap((change) => {
    const dates = { from: change.from.toPlainDate(), to: change.to.toPlainDate().add({ days: 1 }) };
    return nominalStartsOf(expression, dates)
      .filter((start) => isWithin(change, start))
      .map((start) => ({ kind: change.kind, localTime: start.toString() }));
  });
}

function changeAt(moment: Temporal.ZonedDateTime): ClockChange {
  const after = moment.toPlainDateTime();
  const before = after.add({
    nanoseconds: moment.subtract({ nanoseconds: 1 }).offsetNanoseconds - moment.offsetNanoseconds,
  });
  const isGap = Temporal.PlainDateTime.compare(before, after) < 0;
  return {
    kind: isGap ? "gap" : "overlap",
    at: moment.toInstant(),
    from: isGap ? before : after,
    to: isGap ? after : before,
  };
}

function isWithin({ from, to }: ClockChange, time: Temporal.PlainDateTime): boolean {
  return Temporal.PlainDateTime.compare(from, time) <= 0 && Temporal.PlainDateTime.compare(time, to) < 0;
}
