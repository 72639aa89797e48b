import { distance } from "fastest-levenshtein";
import { Temporal } from "temporal-polyfill";
import { type Parsed, parsed, refused } from "./problem.ts";

/** Version of the time-zone data that every window is computed with, such as `2026c`. */
export const zoneDataVersion: string = process.versions["tz"] ?? "unknown";

/** Whether this is the name of a time zone in IANA's data, letter case included. Offsets (`+02:00`) are none. */
export function isZone(name: string): boolean {
  return nameOf(name) === name;
}

/** Reads the name of a time zone; the problem names the nearest known one. */
export function parseZone(text: string): Parsed<string> {
  if (isZone(text)) return parsed(text);
  const quoted = JSON.stringify(text);
  const exact = nameOf(text) ?? nearestOf(text);
  if (/^(?:UTC|GMT|Z)?[+-]?\d|^Z$/i.test(text)) {
    return refused(
      `${quoted} is an offset, which does not follow daylight saving time`,
      "write the IANA name of the place, for example Europe/Berlin, or UTC",
    );
  }
  return refused(
    `${quoted} is no IANA time zone`,
    exact === undefined ? "write an IANA name, for example Europe/Berlin" : `write ${exact}`,
  );
}

/** The name as IANA's data spells it. */
function nameOf(text: string): string | undefined {
  if (!/^[A-Za-z]/.test(text)) return undefined;
  try {
    return new Temporal.ZonedDateTime(0n, text).timeZoneId;
  } catch {
    return undefined;
  }
}

function nearestOf(text: string): string | undefined {
  // Longer than any name there is; comparing it with all of them would only cost time.
  if (text.length > 64) return undefined;
  const wanted = text.toLowerCase();
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of ["UTC", ...Intl.supportedValuesOf("timeZone")]) {
    const known = name.toLowerCase();
    const away = Math.min(misspelling(wanted, known), misspelling(cityOf(wanted), cityOf(known)));
    if (away < least) [nearest, least] = [name, away];
  }
  return nearest;
}

/** How many letters differ; without end where it is another word rather than a misspelt one. */
function misspelling(text: string, known: string): number {
  const away = distance(text, known);
  return away <= Math.min(3, Math.floor(known.length / 3)) ? away : Number.POSITIVE_INFINITY;
}

function cityOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
