import type { Path } from "../finding.ts";
import type { Environment } from "../schema.ts";

/** A window of the calendar as an area's keys declare it. */
export interface DeclaredWindow {
  /** `backup`: the area's id. */
  readonly name: string;
  /** Of the mapping that holds `start` and `duration`. */
  readonly path: Path;
  readonly start: string;
  readonly duration: string;
}

/** The windows of all areas: whatever stands below `calendar` with a start and a duration. */
export function declaredWindowsOf({ calendar }: Environment): DeclaredWindow[] {
  return Object.entries(calendar as Readonly<Record<string, unknown>>).flatMap(([name, value]) => {
    if (typeof value !== "object" || value === null || !("start" in value) || !("duration" in value))
      return [];
    const { start, duration } = value;
    if (typeof start !== "string" || typeof duration !== "string") return [];
    return [{ name, path: ["calendar", name], start, duration }];
  });
}
