import type { Temporal } from "temporal-polyfill";
import type { Interval } from "../environment/calendar/window.ts";

/** `Tue 2026-11-24 01:00`. */
export function localTime(instant: Temporal.Instant, zone: string): string {
  const local = instant.toZonedDateTimeISO(zone);
  return `${weekdays[local.dayOfWeek - 1] ?? ""} ${local.toPlainDate().toString()} ${clock(local)}`;
}

/** The local time at which a window closes; with its day, where that is another one than the day on which it opens. */
export function closingTime({ start, end }: Interval, zone: string): string {
  const [from, to] = [start.toZonedDateTimeISO(zone), end.toZonedDateTimeISO(zone)];
  return from.toPlainDate().equals(to.toPlainDate()) ? clock(to) : localTime(end, zone);
}

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function clock(local: Temporal.ZonedDateTime): string {
  return local.toPlainTime().toString({ smallestUnit: "minute" });
}
