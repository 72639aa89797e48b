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
  /** Undefined where they are not known. */
  readonly logicalNames?: LogicalNames | undefined;
}

/** Logical names that `adopt` and `use` may name. */
export interface LogicalNames {
  /** Of resources that can be taken over. */
  readonly adopt: readonly string[];
  /** Of resources that can be somebody else's. */
  readonly use: readonly string[];
}

/** The day of `asOf` in the environment's zone, or in UTC where that zone does not exist. */
export function todayOf({ environment, asOf }: EnvironmentSubject): Temporal.PlainDate {
  return asOf.toZonedDateTimeISO(isZone(environment.zone) ? environment.zone : "UTC").toPlainDate();
}
