import { Temporal } from "temporal-polyfill";
import { clockChangesOf } from "../../environment/calendar/clock-change.ts";
import { everyHoursFrom } from "../../environment/calendar/derive.ts";
import type { Expression, TimeOfDay } from "../../environment/calendar/expression.ts";
import type { DateRange } from "../../environment/calendar/local-date.ts";
import { valueOf } from "../../environment/calendar/problem.ts";
import { startsOf } from "../../environment/calendar/recurrence.ts";
import { isZone } from "../../environment/calendar/zone.ts";
import { minutesPerDay, minutesPerHour } from "../../environment/duration.ts";
import { kindOf } from "../../environment/workloads/kinds.ts";
import { minutesPerWeek, weeklyWindow } from "../../environment/workloads/maintenance.ts";
import type { BackupWorkload } from "./schema.ts";

/** A time of the week in which a service starts no backup, in minutes since Monday 00:00 UTC. */
export interface BlockedTime {
  readonly startMinute: number;
  readonly minutes: number;
}

/** Large files give the same few windows again and again. */
const blockedTimes = new Map<string, BlockedTime>();

/** The time before and during a workload's maintenance window in which its service refuses backups, if there is one. */
export function blockedTimeOf({ kind, maintenanceWindow }: BackupWorkload): BlockedTime | undefined {
  const lead = kindOf(kind).aws.backup.blockedBeforeMaintenanceMinutes;
  if (lead === undefined || maintenanceWindow === undefined) return undefined;
  const key = `${maintenanceWindow}/${lead}`;
  const known = blockedTimes.get(key);
  if (known !== undefined) return known;
  const { startMinute, endMinute } = weeklyWindow(maintenanceWindow);
  const blocked = { startMinute: startMinute - lead, minutes: endMinute - startMinute + lead };
  blockedTimes.set(key, blocked);
  return blocked;
}

/** A moment of the week, in UTC, at which something starts, and the first time that it does. */
export interface WeeklyStart {
  /** Minutes since Monday 00:00 UTC. */
  readonly minute: number;
  readonly first: Temporal.Instant;
}

/** The moments of the week at which an expression starts in the range. Where the clock changes in it, two for each. */
export function weeklyStartsOf(expression: Expression, zone: string, range: DateRange): WeeklyStart[] {
  if (expression.kind === "rate") return [];
  const byMinute = new Map<number, WeeklyStart>();
  for (const first of startsOf({ expression, zone, ...range })) {
    const { dayOfWeek, hour, minute } = first.toZonedDateTimeISO("UTC");
    const ofWeek = (dayOfWeek - 1) * minutesPerDay + hour * minutesPerHour + minute;
    if (!byMinute.has(ofWeek)) byMinute.set(ofWeek, { minute: ofWeek, first });
  }
  return [...byMinute.values()];
}

/** Whether the service could refuse a backup: it may begin at any moment of so many minutes from its start on. */
export function meets(start: WeeklyStart, startWindowMinutes: number, blocked: BlockedTime): boolean {
  const sinceBlocked = modulo(start.minute - blocked.startMinute, minutesPerWeek);
  return sinceBlocked < blocked.minutes || minutesPerWeek - sinceBlocked < startWindowMinutes;
}

/** Starts that follow each other all day: one of them at a local time, the others so many minutes apart. */
export interface EvenStarts {
  readonly at: TimeOfDay;
  readonly everyMinutes: number;
  readonly startWindowMinutes: number;
  readonly zone: string;
}

const refusedStarts = new Map<string, number>();

/** How many starts in a row the service may refuse around the workload's maintenance window, at any time of the year. */
export function refusedInARow(workload: BackupWorkload, starts: EvenStarts): number {
  const blocked = blockedTimeOf(workload);
  if (blocked === undefined) return 0;
  const { at, everyMinutes, startWindowMinutes, zone } = starts;
  const ofStarts = `${at.hour}:${at.minute}/${everyMinutes}/${startWindowMinutes}/${zone}`;
  const key = `${ofStarts}/${blocked.startMinute}/${blocked.minutes}`;
  const known = refusedStarts.get(key);
  if (known !== undefined) return known;
  const counts = startsByOffset(starts).map(
    (week) => week.filter((start) => meets(start, startWindowMinutes, blocked)).length,
  );
  const most = Math.max(0, ...counts);
  refusedStarts.set(key, most);
  return most;
}

/** A promise does not depend on the day on which it is computed. */
const anyYear: DateRange = { from: "2027-01-01", to: "2028-01-01" };

const weeks = new Map<string, readonly WeeklyStart[][]>();

/** The starts of one week for each time that the zone's clock keeps in a year: all that even starts can show. */
function startsByOffset({ at, everyMinutes, zone }: EvenStarts): readonly WeeklyStart[][] {
  const key = `${at.hour}:${at.minute}/${everyMinutes}/${zone}`;
  const known = weeks.get(key);
  if (known !== undefined) return known;
  const expression = valueOf(everyHoursFrom(at, everyMinutes / minutesPerHour));
  // ENV-08 reports a zone that is none.
  const clock = isZone(zone) ? zone : "UTC";
  const found = weeksBetweenChanges(clock).map((week) => weeklyStartsOf(expression, clock, week));
  weeks.set(key, found);
  return found;
}

/** Weeks in which the clock does not change: then starts are nearer to each other or further apart for once. */
function weeksBetweenChanges(zone: string): DateRange[] {
  const afterChanges = clockChangesOf(zone, anyYear).map(({ to }) => to.toPlainDate().add({ days: 1 }));
  return [Temporal.PlainDate.from(anyYear.from), ...afterChanges]
    .map((from) => ({ from: from.toString(), to: from.add({ weeks: 1 }).toString() }))
    .filter((week) => clockChangesOf(zone, week).length === 0);
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
