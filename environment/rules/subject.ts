import type { Temporal } from "temporal-polyfill";
import type { AreaSchema } from "../area.ts";
import { isZone } from "../calendar/zone.ts";
import type { Environment } from "../schema.ts";

/** What the rules about one environment look at. */
export interface EnvironmentSubject {
  readonly environment: Environment;
  /** From the name `Pulumi.<stack>.yaml`; undefined where the file has another name. */
  readonly stack: string | undefined;
  readonly asOf: Temporal.Instant;
  readonly areas: readonly AreaSchema[];
  /** Logical names that `adopt` and `use` may name; undefined where they are not known. */
  readonly logicalNames?: readonly string[] | undefined;
}

/** The day of `asOf` in the environment's zone, or in UTC where that zone does not exist. */
export function todayOf({ environment, asOf }: EnvironmentSubject): Temporal.PlainDate {
  return asOf.toZonedDateTimeISO(isZone(environment.zone) ? environment.zone : "UTC").toPlainDate();
}
