import { Temporal } from "temporal-polyfill";
import type { Expression } from "../../../environment/calendar/expression.ts";
import { startsOf } from "../../../environment/calendar/recurrence.ts";
import { weeklyWindow } from "../../../environment/workloads/maintenance.ts";

const minutesPerDay = 1440;
const minutesPerWeek = 7 * minutesPerDay;

/** A moment of the week, in UTC, at which something starts, and the first day on which it does. */
export interface WeeklyStart {
  /** Minutes since Monday 00:00 UTC. */
  readonly minute: number;
  readonly first: Temporal.Instant;
}

/** The moments of the week at which an expression starts in the year after `asOf`: with clock changes, two for each. */
export function weeklyStartsOf(expression: Expression, zone: string, asOf: Temporal.Instant): WeeklyStart[] {
  if (expression.kind === "rate") return [];
  const from = asOf.toZonedDateTimeISO(zone).toPlainDate();
  const range = { from: from.toString(), to: from.add({ years: 1 }).toString() };
  const byMinute = new Map<number, WeeklyStart>();
  for (const first of startsOf({ expression, zone, ...range })) {
    const { dayOfWeek, hour, minute } = first.toZonedDateTimeISO("UTC");
    const ofWeek = (dayOfWeek - 1) * minutesPerDay + hour * 60 + minute;
    if (!byMinute.has(ofWeek)) byMinute.set(ofWeek, { minute: ofWeek, first });
  }
  return [...byMinute.values()];
}

/** A time of the week in which a service starts no backup, in minutes since Monday 00:00 UTC. */
export interface BlockedTime {
  readonly startMinute: number;
  readonly minutes: number;
}

/** The time before and during a maintenance window such as `sun:04:00-sun:05:00`. */
export function blockedTimeOf(maintenanceWindow: string, minutesBefore: number): BlockedTime {
  const { startMinute, endMinute } = weeklyWindow(maintenanceWindow);
  return { startMinute: startMinute - minutesBefore, minutes: endMinute - startMinute + minutesBefore };
}

/** Whether a backup that may start for so many minutes from a moment on could meet the blocked time. */
export function meets(start: WeeklyStart, startWindow: number, blocked: BlockedTime): boolean {
  const sinceBlocked = modulo(start.minute - blocked.startMinute, minutesPerWeek);
  return sinceBlocked < blocked.minutes || minutesPerWeek - sinceBlocked < startWindow;
}

/** `sun 03:00 UTC` */
export function weekMinuteText(minute: number): string {
  const ofWeek = modulo(minute, minutesPerWeek);
  const day = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][Math.floor(ofWeek / minutesPerDay)] ?? "";
  return `${day} ${timeText(ofWeek)} UTC`;
}

/**
 * The longest time of the day, in UTC, in which a maintenance window meets no start on any day, as `02:00 to 23:00`;
 * undefined where there is none.
 */
export function freeTimeOf(
  starts: readonly WeeklyStart[],
  startWindow: number,
  minutesBefore: number,
): string | undefined {
  const times = [...new Set(starts.map(({ minute }) => minute % minutesPerDay))].sort(
    (one, other) => one - other,
  );
  const gaps = times.map((time, index) => {
    const next = times[index + 1] ?? (times[0] ?? 0) + minutesPerDay;
    return { from: time + startWindow + minutesBefore, to: next };
  });
  const [longest] = gaps.sort((one, other) => other.to - other.from - (one.to - one.from));
  if (longest === undefined || longest.to <= longest.from) return undefined;
  return `${timeText(longest.from)} to ${timeText(longest.to)}`;
}

function timeText(minute: number): string {
  const ofDay = modulo(minute, minutesPerDay);
  return Temporal.PlainTime.from("00:00").add({ minutes: ofDay }).toString({ smallestUnit: "minute" });
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
