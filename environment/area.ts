import type * as z from "zod";

/**
 * What an area adds to the schema of the environment file. It owns exactly three places: the key `<id>:`, the key
 * `calendar.<id>` and the key `workloads[].<id>`.
 */
export interface AreaSchema<
  Id extends string = string,
  Keys extends z.ZodType = z.ZodType,
  Calendar extends z.ZodType = z.ZodType,
  PerWorkload extends z.ZodType = z.ZodType,
  Promised extends z.ZodObject = z.ZodObject,
> {
  readonly id: Id;
  readonly keys: Keys;
  /** Absent where nothing of it starts by the calendar. */
  readonly calendar?: Calendar;
  readonly workload: PerWorkload;
  /** What a tier promises in this area. Its leaves are what `overrides[].path` may name, without the area's id. */
  readonly promise: Promised;
}
