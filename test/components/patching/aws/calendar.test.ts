import { describe, expect, it } from "vitest";
import { calendarText } from "../../../../components/patching/aws/calendar.ts";
import type { PatchingEnvironment } from "../../../../components/patching/schema.ts";
import { fixture } from "../../planned.ts";

const gold = fixture("gold") as unknown as PatchingEnvironment;
const withFreezes = (freezes: PatchingEnvironment["calendar"]["freezes"]) => ({
  ...gold,
  calendar: { ...gold.calendar, freezes: freezes ?? [] },
});

describe("the change calendar", () => {
  it("is closed from the first midnight of a freeze to the one after it, and open otherwise", () => {
    expect(calendarText(gold).split("\r\n")).toEqual([
      "BEGIN:VCALENDAR",
      "PRODID:-//AWS//Change Calendar 1.0//EN",
      "VERSION:2.0",
      "X-CALENDAR-TYPE:DEFAULT_OPEN",
      "X-WR-CALDESC:No patches while changes are frozen",
      "BEGIN:VEVENT",
      "UID:2026-12-14-0@upkeep",
      "DTSTAMP:20261213T230000Z",
      "DTSTART:20261213T230000Z",
      "DTEND:20261220T230000Z",
      "SUMMARY:audit week",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("keeps to the lines' length and takes no name for a command", () => {
    const name = `audit; DTEND:19700101T000000Z,\n${"é".repeat(80)}`;
    const text = calendarText(
      withFreezes([{ name, from: "2027-03-27", to: "2027-03-28", reason: "audit", approvedBy: "head" }]),
    );
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).toContain("SUMMARY:audit\\; DTEND:19700101T000000Z\\, ");
    // The night of the clock change is an hour shorter.
    expect(text).toContain("DTSTART:20270326T230000Z\r\nDTEND:20270328T220000Z");
  });
});
