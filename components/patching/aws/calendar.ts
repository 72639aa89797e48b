import type { Temporal } from "temporal-polyfill";
import { freezeInterval } from "../../../environment/calendar/conflicts.ts";
import { isZone } from "../../../environment/calendar/zone.ts";
import type { Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { PatchingEnvironment } from "../schema.ts";
import { patchingName, ssmName } from "./place.ts";
import type { PatchingTypes } from "./types.ts";

/**
 * The freezes as a change calendar, closed from the first instant of a freeze to the first after it. It holds every freeze
 * of the file, so that it depends on no day.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-change-calendar.html
 */
export function specifyCalendar(environment: PatchingEnvironment, region: string): Specified<PatchingTypes> {
  return {
    type: "aws:ssm/document:Document",
    name: patchingName("calendar", region),
    provider: "aws-workload",
    inputs: {
      name: ssmName(environment, "freezes", region),
      documentType: "ChangeCalendar",
      documentFormat: "TEXT",
      content: calendarText(environment),
      region,
      tags: tagsOf(environment),
    },
    from: ["calendar", "freezes"],
  };
}

/** iCalendar (RFC 5545) with one event per freeze: open at all other times. */
export function calendarText(environment: PatchingEnvironment): string {
  const { calendar, zone } = environment;
  // CAL-04 and ENV-08 report a freeze that runs backwards and a zone that is none.
  const freezes = (calendar.freezes ?? []).filter(({ from, to }) => from <= to);
  const clock = isZone(zone) ? zone : "UTC";
  const events = freezes.flatMap((freeze, index) => {
    const { start, end } = freezeInterval(freeze, clock);
    return [
      "BEGIN:VEVENT",
      `UID:${freeze.from}-${index}@upkeep`,
      `DTSTAMP:${utc(start)}`,
      `DTSTART:${utc(start)}`,
      `DTEND:${utc(end)}`,
      folded(`SUMMARY:${escaped(freeze.name)}`),
      "END:VEVENT",
    ];
  });
  return [
    "BEGIN:VCALENDAR",
    "PRODID:-//AWS//Change Calendar 1.0//EN",
    "VERSION:2.0",
    "X-CALENDAR-TYPE:DEFAULT_OPEN",
    "X-WR-CALDESC:No patches while changes are frozen",
    ...events,
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

/** `20261213T230000Z`. */
function utc(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (character) => `\\${character}`).replaceAll(/\s+/g, " ");
}

/** No line is longer than 75 bytes; a continued one begins with a space. */
function folded(line: string): string {
  const lines = [""];
  for (const character of line) {
    const current = lines.at(-1) ?? "";
    if (Buffer.byteLength(current + character) <= 75) lines[lines.length - 1] = current + character;
    else lines.push(` ${character}`);
  }
  return lines.join("\r\n");
}
