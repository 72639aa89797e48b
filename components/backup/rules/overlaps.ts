import { parseExpression } from "../../../environment/calendar/expression.ts";
import type { DateRange } from "../../../environment/calendar/local-date.ts";
import { startsOf } from "../../../environment/calendar/recurrence.ts";
import { isZone } from "../../../environment/calendar/zone.ts";
import type { RuleInputs } from "./specified-of.ts";

/** Holds every date that there is: what starts once a year starts in it. */
export const twoYears: DateRange = { from: "2027-01-01", to: "2029-01-01" };
/** Holds every weekday twice and no first or last day of a month. */
export const fortnight: DateRange = { from: "2027-02-08", to: "2027-02-22" };

/** What the provider sends where a rule says no start window. */
const defaultStartWindow = 60;

/** For each start of a rule in the range, whether its start window overlaps one of the other rule's. */
export function overlaps(rule: RuleInputs, other: RuleInputs, range: DateRange): boolean[] {
  const others = startsWithin(other, range);
  const [window, otherWindow] = [rule, other].map((one) => (one.startWindow ?? defaultStartWindow) * 60_000);
  let next = 0;
  return startsWithin(rule, range).map((start) => {
    // Starts ascend on both sides: what is over before this one begins is over for those that follow.
    while ((others[next] ?? Number.POSITIVE_INFINITY) + (otherWindow ?? 0) <= start) next += 1;
    return (others[next] ?? Number.POSITIVE_INFINITY) < start + (window ?? 0);
  });
}

function startsWithin(
  { schedule, scheduleExpressionTimezone: zone }: RuleInputs,
  range: DateRange,
): number[] {
  const expression = typeof schedule === "string" ? parseExpression(schedule) : undefined;
  if (expression?.ok !== true || expression.value.kind === "rate") return [];
  const known = typeof zone === "string" && isZone(zone) ? zone : "UTC";
  return startsOf({ expression: expression.value, zone: known, ...range }).map(
    (one) => one.epochMilliseconds,
  );
}
