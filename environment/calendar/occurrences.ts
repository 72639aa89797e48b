import { Temporal } from "temporal-polyfill";
import { declaredWindowsOf } from "../rules/declared-windows.ts";
import type { Environment } from "../schema.ts";
import { weeklyWindow, weeklyWindowMinutes } from "../workloads/maintenance.ts";
import { freezeInterval } from "./conflicts.ts";
import type { Expression } from "./expression.ts";
import type { DateRange } from "./local-date.ts";
import { type Interval, parseWindow, windowsOf } from "./window.ts";

/** One occurrence of a window of an environment's calendar. */
export interface Occurrence extends Interval {
  /** Of the window, the freeze or the workload. */
  readonly name: string;
  /** What it is for: an area's id, `freeze`, or `vendor maintenance`. */
  readonly kind: string;
}

/** A window that nobody wrote into the calendar: an area derives it from what was. */
export interface DerivedWindow {
  readonly name: string;
  /** Id of its area. */
  readonly kind: string;
  readonly expression: Expression;
  readonly durationMinutes: number;
  /** IANA zone of the expression. Default: the environment's. */
  readonly zone?: string;
}

/**
 * Every window of an environment whose nominal local start lies in the range, by start: those that the calendar declares
 * and those that areas derive, freezes, and the maintenance windows of its workloads' services, which are said in UTC.
 */
export function occurrencesOf(
  environment: Environment,
  derived: readonly DerivedWindow[],
  range: DateRange,
): Occurrence[] {
  return [
    ...declared(environment, range),
    ...derived.flatMap(({ name, kind, ...window }) =>
      windowsOf({ zone: environment.zone, ...window, ...range }).map((each) => ({ ...each, name, kind })),
    ),
    ...ofFreezes(environment, range),
    ...ofMaintenance(environment, range),
  ].sort(
    (one, other) =>
      Temporal.Instant.compare(one.start, other.start) || one.name.localeCompare(other.name, "en"),
  );
}

function declared(environment: Environment, range: DateRange): Occurrence[] {
  const { zone } = environment;
  return declaredWindowsOf(environment).flatMap(({ name, area, start, duration }) => {
    const read = parseWindow({ expression: start, duration, zone });
    // A file with a bad window is never asked for its calendar.
    if ("problems" in read) return [];
    return windowsOf({ ...read.window, ...range }).map((each) => ({ ...each, name, kind: area }));
  });
}

function ofFreezes({ calendar, zone }: Environment, { from, to }: DateRange): Occurrence[] {
  return (calendar.freezes ?? [])
    .filter((freeze) => from <= freeze.from && freeze.from < to)
    .map((freeze) => ({ ...freezeInterval(freeze, zone), kind: "freeze" }));
}

function ofMaintenance({ workloads }: Environment, range: DateRange): Occurrence[] {
  // Many workloads have the same window.
  const known = new Map<string, readonly Interval[]>();
  const intervalsOf = (text: string) => {
    const request = { ...range, zone: "UTC", durationMinutes: weeklyWindowMinutes(text) };
    const intervals = known.get(text) ?? windowsOf({ ...request, expression: weeklyStart(text) });
    known.set(text, intervals);
    return intervals;
  };
  return workloads.flatMap(({ id, maintenanceWindow }) =>
    maintenanceWindow === undefined
      ? []
      : intervalsOf(maintenanceWindow).map((each) => ({ ...each, name: id, kind: "vendor maintenance" })),
  );
}

function weeklyStart(maintenanceWindow: string): Expression {
  const { startMinute } = weeklyWindow(maintenanceWindow);
  const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;
  const weekday = weekdays[Math.floor(startMinute / 1440)] ?? "MON";
  const at = { hour: Math.floor((startMinute % 1440) / 60), minute: startMinute % 60 };
  return { kind: "weekly", weekdays: [weekday], at };
}
