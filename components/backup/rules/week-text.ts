import { Temporal } from "temporal-polyfill";
import { minutesPerDay } from "../../../environment/duration.ts";
import { maintenanceDays, minutesPerWeek } from "../../../environment/workloads/maintenance.ts";
import type { WeeklyStart } from "../maintenance.ts";

/** `sun 03:00 UTC`, of minutes since Monday 00:00 UTC. */
export function weekMinuteText(minute: number): string {
  const ofWeek = modulo(minute, minutesPerWeek);
  return `${maintenanceDays[Math.floor(ofWeek / minutesPerDay)] ?? ""} ${timeText(ofWeek)} UTC`;
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
