import type { Expression } from "../../environment/calendar/expression.ts";
import type { DateRange } from "../../environment/calendar/local-date.ts";
import { startsOf } from "../../environment/calendar/recurrence.ts";
import { isZone } from "../../environment/calendar/zone.ts";
import { minutesPerHour } from "../../environment/duration.ts";

/** Years over which pauses are measured: a plan does not depend on the day on which it is made. */
const decade: DateRange = { from: "2026-01-01", to: "2036-01-01" };

const known = new Map<string, readonly number[]>();

/** Starts in the decade as minutes of the epoch. A rate counts from nowhere in particular and has none. */
function startMinutes(expression: Expression, zone: string): readonly number[] {
  if (expression.kind === "rate") return [];
  const key = JSON.stringify([expression, zone]);
  const found = known.get(key);
  if (found !== undefined) return found;
  // ENV-08 reports a zone that is none.
  const starts = startsOf({ expression, zone: isZone(zone) ? zone : "UTC", ...decade });
  const minutes = starts.map(({ epochMilliseconds }) => epochMilliseconds / 60_000);
  known.set(key, minutes);
  return minutes;
}

/** The longest time between two starts, in minutes; 0 where there are not two. */
export function longestPause(expression: Expression, zone: string): number {
  const starts = startMinutes(expression, zone);
  return starts
    .slice(1)
    .reduce((longest, start, index) => Math.max(longest, start - (starts[index] ?? start)), 0);
}

/**
 * How old the patch set is at most when a window of `ring` ends, if it was frozen in the last window of `first` before:
 * an older one is of an earlier cycle. A set frozen in the window itself is no older than the window.
 */
export function longestAge(
  first: Expression,
  ring: Expression,
  durationMinutes: number,
  zone: string,
): number {
  const frozen = startMinutes(first, zone);
  let at = 0;
  let longest = 0;
  for (const start of startMinutes(ring, zone)) {
    while ((frozen[at + 1] ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const last = frozen[at];
    if (last !== undefined && last <= start) longest = Math.max(longest, start - last);
  }
  // The first ring's task may start a little late.
  return longest === 0 ? durationMinutes : longest + durationMinutes + minutesPerHour;
}
