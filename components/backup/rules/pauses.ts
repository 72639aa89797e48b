import { parseExpression } from "../../../environment/calendar/expression.ts";
import { startsOf } from "../../../environment/calendar/recurrence.ts";
import { isZone } from "../../../environment/calendar/zone.ts";

/** Four years hold every date that there is and every clock change of a year. */
const years = { from: "2026-01-01", to: "2030-01-01" };

/**
 * The longest and the shortest time between two starts of a schedule, in minutes; undefined where it cannot be read or
 * starts less than twice in four years.
 */
export function longestAndShortestPause(
  schedule: unknown,
  zone: unknown = "UTC",
): { readonly longest: number; readonly shortest: number } | undefined {
  if (typeof schedule !== "string" || typeof zone !== "string" || !isZone(zone)) return undefined;
  const expression = parseExpression(schedule);
  if (!expression.ok || expression.value.kind === "rate") return undefined;
  const starts = startsOf({ expression: expression.value, zone, ...years }).map(
    (one) => one.epochMilliseconds,
  );
  if (starts.length < 2) return undefined;
  let [longest, shortest] = [0, Number.POSITIVE_INFINITY];
  for (const [index, start] of starts.slice(1).entries()) {
    const minutes = (start - (starts[index] ?? start)) / 60_000;
    longest = Math.max(longest, minutes);
    shortest = Math.min(shortest, minutes);
  }
  return { longest, shortest };
}
