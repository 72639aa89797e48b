import { Temporal } from "temporal-polyfill";
import { closingTime, localTime } from "../../local-time.ts";

/** When a window opens and closes on a zone's clock, for two cells of a table. */
export function openingAndClosing(
  { start, end }: { readonly start: string; readonly end: string },
  zone: string,
): [string, string] {
  const interval = { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) };
  return [localTime(interval.start, zone), closingTime(interval, zone)];
}
