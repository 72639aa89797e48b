import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseExpression } from "../../../environment/calendar/expression.ts";
import { cron, phrase } from "./arbitraries.ts";

const at = { hour: 1, minute: 30 };

function problemOf(text: string) {
  const result = parseExpression(text);
  if (result.ok) throw new Error(`${text} was read`);
  return result.problem;
}

describe("parseExpression", () => {
  it.each([
    ["daily 01:30", { kind: "daily", at }],
    ["  daily \t 01:30 ", { kind: "daily", at }],
    ["daily 00:00", { kind: "daily", at: { hour: 0, minute: 0 } }],
    ["daily 23:59", { kind: "daily", at: { hour: 23, minute: 59 } }],
    ["weekly SAT 01:30", { kind: "weekly", weekdays: ["SAT"], at }],
    ["weekly SAT,SUN,SAT 01:30", { kind: "weekly", weekdays: ["SAT", "SUN"], at }],
    ["monthly 1 01:30", { kind: "monthly", day: 1, at }],
    ["monthly 31 01:30", { kind: "monthly", day: 31, at }],
    ["monthly last 01:30", { kind: "monthly", day: "last", at }],
    ["monthly 1st MON 01:30", { kind: "monthly weekday", nth: 1, weekday: "MON", at }],
    ["monthly 2nd TUE 01:30", { kind: "monthly weekday", nth: 2, weekday: "TUE", at }],
    ["monthly 3rd WED 01:30", { kind: "monthly weekday", nth: 3, weekday: "WED", at }],
    ["monthly 4th THU 01:30", { kind: "monthly weekday", nth: 4, weekday: "THU", at }],
    ["monthly 5th FRI 01:30", { kind: "monthly weekday", nth: 5, weekday: "FRI", at }],
    ["monthly last SUN 01:30", { kind: "monthly weekday", nth: "last", weekday: "SUN", at }],
    ["patchTuesday+0d 01:30", { kind: "patchTuesday", plusDays: 0, at }],
    ["patchTuesday+20d 01:30", { kind: "patchTuesday", plusDays: 20, at }],
    ["rate(1 minute)", { kind: "rate", everyMinutes: 1 }],
    ["rate(12 hours)", { kind: "rate", everyMinutes: 720 }],
    ["rate(1 day)", { kind: "rate", everyMinutes: 1440 }],
    ["rate(999999 minutes)", { kind: "rate", everyMinutes: 999_999 }],
    ["at(2026-12-24T18:00)", { kind: "at", localTime: "2026-12-24T18:00" }],
    ["at(2028-02-29T00:00)", { kind: "at", localTime: "2028-02-29T00:00" }],
  ])("reads %j", (text, value) => {
    expect(parseExpression(text)).toEqual({ ok: true, value });
  });

  it("keeps the fields of a cron as they are written, with single spaces", () => {
    const result = parseExpression("cron( 0  22 ? * TUE#2 *)");
    expect(result).toMatchObject({ ok: true, value: { kind: "cron", fields: "0 22 ? * TUE#2 *" } });
  });

  it.each([
    ["dayly 01:00", "write daily 01:00"],
    ["Daily 1:00", "write daily 01:00"],
    ["weekly sat, sun 02:00", "write weekly SAT,SUN 02:00"],
    ["weekly Saturday 02:00", "write weekly SAT 02:00"],
    ["weekly MON-FRI 02:00", "write weekly MON,TUE,WED,THU,FRI 02:00"],
    ["weekly FRI-MON 02:00", "write weekly FRI,SAT,SUN,MON 02:00"],
    ["monthly 2th TUE 02:00", "write monthly 2nd TUE 02:00"],
    ["monthly second tuesday 2:00", "write monthly 2nd TUE 02:00"],
    ["monthly Last SUN 02:00", "write monthly last SUN 02:00"],
    ["patchTuesday 22:00", "write patchTuesday+0d 22:00"],
    ["patchtuesday + 10 22:00", "write patchTuesday+10d 22:00"],
    ["cron (0 22 ? * tue#2 *)", "write cron(0 22 ? * TUE#2 *)"],
    ["rate(1 hours)", "write rate(1 hour)"],
    ["rate(12 hour)", "write rate(12 hours)"],
    ["rates(12hours)", "write rate(12 hours)"],
    ["at(2026-12-24 18:00)", "write at(2026-12-24T18:00)"],
    ["at(2026-12-24T18:00:00)", "write at(2026-12-24T18:00)"],
  ])("refuses %j and names the likely reading", (text, fix) => {
    expect(problemOf(text).fix).toBe(fix);
  });

  it.each([
    ["", "is no window expression"],
    ["biweekly SAT 01:00", "is no window expression"],
    ["hourly", "is no window expression"],
    ["daily", "has no local time"],
    ["daily 24:00", "has no local time"],
    ["daily 01:60", "has no local time"],
    ["daily 01:00 UTC", "has no local time"],
    ["daily SAT 01:00", "has no local time"],
    ["weekly 01:00", "has no local time"],
    ["weekly SAT", "has no local time"],
    ["weekly XYZ 01:00", "XYZ is no list of weekdays"],
    ["monthly 0 01:00", "0 is no day of a month"],
    ["monthly 32 01:00", "32 is no day of a month"],
    ["monthly 07 01:00", "07 is no day of a month"],
    ["monthly 6th TUE 01:00", "6th TUE is no weekday of a month"],
    ["monthly 0th TUE 01:00", "0th TUE is no weekday of a month"],
    ["monthly constructor TUE 01:00", "constructor TUE is no weekday of a month"],
    ["patchTuesday+21d 01:00", "patchTuesday+21d does not say"],
    ["patchTuesday-1d 01:00", "patchTuesday-1d does not say"],
    ["rate(0 hours)", "rate(0 hours) is no number"],
    ["rate(-1 hours)", "rate(-1 hours) is no number"],
    ["rate(1.5 hours)", "rate(1.5 hours) is no number"],
    ["rate(2 weeks)", "rate(2 weeks) is no number"],
    ["rate(1000000 minutes)", "rate(1000000 minutes) is no number"],
    ["at(2026-02-30T18:00)", "at(2026-02-30T18:00) is no local time"],
    ["at(2026-12-24T18:00Z)", "at(2026-12-24T18:00Z) is no local time"],
    ["at(2026-12-24T18:00+01:00)", "is no local time"],
    ["at(2026-12-24T24:00)", "is no local time"],
    ["cron(0 22 ? * TUE#2 *", "is no window expression"],
    [`daily 01:00${" ".repeat(250)}`, "is too long"],
  ])("refuses %j", (text, message) => {
    expect(problemOf(text).message).toContain(message);
  });

  it("reads every expression that the language has", () => {
    fc.assert(
      fc.property(fc.oneof(phrase, cron()), (text) => {
        expect(parseExpression(text)).toMatchObject({ ok: true });
      }),
      { seed: 8, numRuns: 1000 },
    );
  });

  it("never throws, whatever is written, and always says what to write", () => {
    const token = fc.constantFrom(
      "daily",
      "weekly",
      "monthly",
      "last",
      "cron(",
      ")",
      "*",
      "?",
      "L",
      "W",
      "#",
      "/",
      "-",
      ",",
      "01:00",
      "TUE",
    );
    const soup = fc
      .array(fc.oneof(token, fc.string({ maxLength: 4 })), { maxLength: 12 })
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string()), (text) => {
        const result = parseExpression(text);
        expect(result.ok || result.problem.fix.length > 0).toBe(true);
      }),
      { seed: 8, numRuns: 2000 },
    );
  });

  it("refuses a text of any length at once", () => {
    const begun = performance.now();
    expect(parseExpression(`weekly SAT${" ".repeat(2_000_000)}x`).ok).toBe(false);
    expect(performance.now() - begun).toBeLessThan(200);
  });
});
