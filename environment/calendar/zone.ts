import { Temporal } from "temporal-polyfill";
import { nearestWord } from "../nearest.ts";
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

/** The zone whose city was probably meant: continents are few, and being near to one says nothing. */
function nearestOf(text: string): string | undefined {
  const names = [...Intl.supportedValuesOf("timeZone"), "UTC"];
  const byCity = new Map(names.map((name) => [cityOf(name), name]));
  return byCity.get(nearestWord(cityOf(text), [...byCity.keys()]) ?? "");
}

function cityOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
