import { Temporal } from "temporal-polyfill";
import { freezeInterval } from "../environment/calendar/conflicts.ts";
import type { Expression } from "../environment/calendar/expression.ts";
import type { DateRange } from "../environment/calendar/local-date.ts";
import { type Interval, parseWindow, windowsOf } from "../environment/calendar/window.ts";
import { declaredWindowsOf } from "../environment/rules/declared-windows.ts";
import type { Environment } from "../environment/schema.ts";
import { weeklyWindow, weeklyWindowMinutes } from "../environment/workloads/maintenance.ts";

/** One occurrence of a window of an environment's calendar. */
export interface CalendarWindow extends Interval {
  /** Of the window, the freeze or the workload. */
  readonly name: string;
  /** What it is for: an area's id, `freeze`, or `vendor maintenance`. */
  readonly kind: string;
}

/**
 * Every window of an environment whose nominal local start lies in the range, by start: those of the areas, freezes,
 * and the maintenance windows of its workloads' services, which are said in UTC.
 */
export function calendarWindows(environment: Environment, range: DateRange): CalendarWindow[] {
  return [
    ...areaWindows(environment, range),
    ...freezeWindows(environment, range),
    ...maintenanceWindows(environment, range),
  ].sort(
    (one, other) =>
      Temporal.Instant.compare(one.start, other.start) || one.name.localeCompare(other.name, "en"),
  );
}

function areaWindows(environment: Environment, range: DateRange): CalendarWindow[] {
  const { zone } = environment;
  return declaredWindowsOf(environment).flatMap(({ name, start, duration }) => {
    const read = parseWindow({ expression: start, duration, zone });
    // A file with a bad window is never asked for its calendar.
    if ("problems" in read) return [];
    return windowsOf({ ...read.window, ...range }).map((each) => ({ ...each, name, kind: name }));
  });
}

function freezeWindows({ calendar, zone }: Environment, { from, to }: DateRange): CalendarWindow[] {
  return (calendar.freezes ?? [])
    .filter((freeze) => from <= freeze.from && freeze.from < to)
    .map((freeze) => ({ ...freezeInterval(freeze, zone), kind: "freeze" }));
}

function maintenanceWindows({ workloads }: Environment, range: DateRange): CalendarWindow[] {
  return workloads.flatMap(({ id, maintenanceWindow }) => {
    if (maintenanceWindow === undefined) return [];
    const request = { ...range, zone: "UTC", durationMinutes: weeklyWindowMinutes(maintenanceWindow) };
    return windowsOf({ ...request, expression: weeklyStart(maintenanceWindow) }).map((each) => ({
      ...each,
      name: id,
      kind: "vendor maintenance" as const,
    }));
  });
}

function weeklyStart(maintenanceWindow: string): Expression {
  const { startMinute } = weeklyWindow(maintenanceWindow);
  const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;
  const weekday = weekdays[Math.floor(startMinute / 1440)] ?? "MON";
  const at = { hour: Math.floor((startMinute % 1440) / 60), minute: startMinute % 60 };
  return { kind: "weekly", weekdays: [weekday], at };
}
