import { Temporal } from "temporal-polyfill";
import type { TimeOfDay } from "../../environment/calendar/expression.ts";
import { isZone } from "../../environment/calendar/zone.ts";
import { kindOf } from "../../environment/workloads/kinds.ts";
import { weeklyWindow } from "../../environment/workloads/maintenance.ts";
import type { BackupWorkload } from "./schema.ts";

/** Starts that follow each other all day: one of them at a local time, the others so many minutes apart. */
interface Starts {
  readonly at: TimeOfDay;
  readonly everyMinutes: number;
  readonly startWindowMinutes: number;
  readonly zone: string;
}

/**
 * How many starts in a row the service may refuse around the workload's maintenance window. A backup may start at any
 * moment of its start window; the window of the service is in UTC, the starts move with the zone's clock.
 */
export function refusedInARow(workload: BackupWorkload, starts: Starts): number {
  const lead = kindOf(workload.kind).aws.backup.blockedBeforeMaintenanceMinutes;
  if (lead === undefined || workload.maintenanceWindow === undefined) return 0;
  const { startMinute, endMinute } = weeklyWindow(workload.maintenanceWindow);
  const from = startMinute - lead - starts.startWindowMinutes;
  const offsets = offsetsOf(starts.zone);
  if (offsets.length === 0) return Math.ceil((endMinute - from) / starts.everyMinutes);
  const local = starts.at.hour * 60 + starts.at.minute;
  return Math.max(
    ...offsets.map((offset) => {
      const index = (minute: number) => (minute - (local - offset)) / starts.everyMinutes;
      return Math.ceil(index(endMinute)) - Math.floor(index(from)) - 1;
    }),
  );
}

/** Minutes that the zone's clock is ahead of UTC in the course of a year; none where ENV-08 refuses the zone. */
function offsetsOf(zone: string): number[] {
  if (!isZone(zone)) return [];
  const months = Array.from({ length: 12 }, (_, index) =>
    new Temporal.PlainDate(2027, index + 1, 1).toZonedDateTime(zone),
  );
  return [...new Set(months.map(({ offsetNanoseconds }) => offsetNanoseconds / 60e9))];
}
