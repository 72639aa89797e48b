import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  daysOf,
  durationText,
  formatDuration,
  minutesOf,
  parseDays,
  parseDuration,
} from "../../environment/duration.ts";

describe("parseDuration", () => {
  it.each([
    ["1m", 1],
    ["90m", 90],
    ["4h", 240],
    ["1h30m", 90],
    ["35d", 50_400],
    ["1d12h", 2160],
    ["1d0h5m", 1445],
    ["PT4H", 240],
    ["PT1M", 1],
    ["PT0.5H", 30],
    ["P35D", 50_400],
    ["P1DT2H", 1560],
    ["P1W", 10_080],
    ["P1W1D", 11_520],
    ["PT120S", 2],
    ["36500d", 52_560_000],
  ])("reads %s", (text, minutes) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: minutes });
  });

  it.each([
    ["0m", "no time at all", "above zero"],
    ["PT0S", "no time at all", "above zero"],
    ["-PT4H", "no time at all", "above zero"],
    ["-4h", "no duration", "such as 35d"],
    ["P1M", "months or years", "365d"],
    ["P1Y", "months or years", "365d"],
    ["P1Y2D", "months or years", "365d"],
    ["3mo", "no duration", "months and years differ"],
    ["1y", "no duration", "months and years differ"],
    ["2 years", "no duration", "months and years differ"],
    ["2w", "no duration", "write 14d"],
    ["1 week", "no duration", "write 7d"],
    ["4H", "no duration", "write 4h"],
    ["4 hours", "no duration", "write 4h"],
    ["1 hour 30 minutes", "no duration", "write 1h30m"],
    ["90 min", "no duration", "write 90m"],
    ["30m1h", "no duration", "such as 35d"],
    ["1.5h", "no duration", "such as 35d"],
    ["90s", "no duration", "such as 35d"],
    ["90", "no duration", "such as 35d"],
    ["", "no duration", "such as 35d"],
    ["pt4h", "no duration", "such as 35d"],
    ["PT", "no duration", "such as 35d"],
    ["P", "no duration", "such as 35d"],
    ["PT90S", "not a whole number of minutes", "whole minutes"],
    ["36500d1m", "longer than 36500 days", "at most 36500d"],
    ["P36501D", "longer than 36500 days", "at most 36500d"],
    ["999999999d", "longer than 36500 days", "at most 36500d"],
    ["P99999999999999999999D", "no duration", "such as 35d"],
  ])("refuses %j", (text, message, fix) => {
    expect(parseDuration(text)).toEqual({
      ok: false,
      problem: {
        message: expect.stringContaining(message) as string,
        fix: expect.stringContaining(fix) as string,
      },
    });
  });

  it("never throws", () => {
    const soup = fc
      .array(fc.constantFrom("P", "T", "1", "4", "H", "h", "d", "D", "m", "M", "W", "Y", ".", "-", " "))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string()), (text) => {
        const result = parseDuration(text);
        expect(result.ok ? result.value > 0 : result.problem.fix !== "").toBe(true);
      }),
      { seed: 8, numRuns: 1000 },
    );
  });
});

describe("minutesOf and daysOf", () => {
  it("read what the schema let pass and throw on the rest", () => {
    expect(minutesOf("1h30m")).toBe(90);
    expect(daysOf("48h")).toBe(2);
    expect(() => minutesOf("soon")).toThrow(RangeError);
    expect(() => daysOf("36h")).toThrow(
      "36h is not a whole number of days: write whole days, for example 2d",
    );
  });

  it("report days that are not whole as a value too", () => {
    expect(parseDays("P35D")).toEqual({ ok: true, value: 35 });
    expect(parseDays("10m")).toMatchObject({
      ok: false,
      problem: { fix: "write whole days, for example 1d" },
    });
    expect(parseDays("1y").ok).toBe(false);
  });
});

describe("durationText", () => {
  it("keeps the text and carries the fix in the issue", () => {
    expect(durationText.parse("PT4H")).toBe("PT4H");
    expect(durationText.safeParse("2w").error?.issues).toMatchObject([
      { message: '"2w" is no duration; write 14d', params: { fix: "write 14d" } },
    ]);
    expect(durationText.safeParse(4).success).toBe(false);
  });

  it("is a string in JSON Schema", () => {
    expect(z.toJSONSchema(durationText)).toMatchObject({ type: "string" });
  });
});

describe("formatDuration", () => {
  it.each([
    [0, "0 min"],
    [15, "15 min"],
    [60, "1 h"],
    [90, "1 h 30 min"],
    [1440, "24 h"],
    [1560, "26 h"],
    [2880, "48 h"],
    [4319, "71 h 59 min"],
    [4320, "3 d"],
    [10_080, "7 d"],
    [10_145, "7 d 1 h 5 min"],
    [525_600, "365 d"],
  ])("writes %d minutes as %s", (minutes, text) => {
    expect(formatDuration(minutes)).toBe(text);
  });

  it("loses nothing: what is written reads back as the same duration", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 52_560_000 }), (minutes) => {
        expect(minutesOf(formatDuration(minutes).replace("min", "m").replaceAll(" ", ""))).toBe(minutes);
      }),
      { seed: 8 },
    );
  });
});
