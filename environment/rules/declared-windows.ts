import type { Path } from "../finding.ts";
import type { Environment } from "../schema.ts";

/** A window of the calendar as an area's keys declare it. */
export interface DeclaredWindow {
  /** Its keys below `calendar`: `backup`, `patching canary`. */
  readonly name: string;
  /** Id of the area that owns it. */
  readonly area: string;
  /** Of the mapping that holds `start` and `duration`. */
  readonly path: Path;
  readonly start: string;
  readonly duration: string;
}

/** The windows of all areas: whatever stands below `calendar`, at any depth, with a start and a duration. */
export function declaredWindowsOf({ calendar }: Environment): DeclaredWindow[] {
  return Object.entries(calendar).flatMap(([area, value]) => windowsWithin(area, [area], value));
}

function windowsWithin(area: string, keys: readonly string[], value: unknown): DeclaredWindow[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  if ("start" in value && "duration" in value) {
    const { start, duration } = value;
    if (typeof start !== "string" || typeof duration !== "string") return [];
    return [{ name: keys.join(" "), area, path: ["calendar", ...keys], start, duration }];
  }
  return Object.entries(value).flatMap(([key, inner]) => windowsWithin(area, [...keys, key], inner));
}
