import { Temporal } from "temporal-polyfill";
import { isZone } from "../../environment/calendar/zone.ts";
import type { RecoveryEnvironment } from "./schema.ts";

type Drill = NonNullable<NonNullable<RecoveryEnvironment["recovery"]>["drills"]>[number];

/** The drill that was held last; undefined where none was. */
export function lastDrillOf({ recovery }: RecoveryEnvironment): Drill | undefined {
  return recovery?.drills?.toSorted((one, other) => one.held.localeCompare(other.held, "en")).at(-1);
}

/** Whole days from a drill to an instant's day in the environment's zone; negative where it lies ahead. */
export function ageInDays({ held }: Drill, { zone }: RecoveryEnvironment, asOf: Temporal.Instant): number {
  const today = asOf.toZonedDateTimeISO(isZone(zone) ? zone : "UTC").toPlainDate();
  return Temporal.PlainDate.from(held).until(today, { largestUnit: "days" }).days;
}
