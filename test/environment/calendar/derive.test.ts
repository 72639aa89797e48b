import { describe, expect, it } from "vitest";
import { everyHoursFrom, ladderAt, minutesLater } from "../../../environment/calendar/derive.ts";
import { parseExpression } from "../../../environment/calendar/expression.ts";
import { valueOf } from "../../../environment/calendar/problem.ts";

describe("ladderAt", () => {
  it("puts weeks on Sunday, months on the 1st and years on 1 January", () => {
    expect(ladderAt({ hour: 1, minute: 5 })).toEqual({
      daily: valueOf(parseExpression("daily 01:05")),
      weekly: valueOf(parseExpression("weekly SUN 01:05")),
      monthly: valueOf(parseExpression("monthly 1 01:05")),
      yearly: valueOf(parseExpression("cron(5 1 1 1 ? *)")),
    });
  });
});

describe("everyHoursFrom", () => {
  it.each([
    [1, "cron(30 * * * ? *)"],
    [2, "cron(30 1,3,5,7,9,11,13,15,17,19,21,23 * * ? *)"],
    [8, "cron(30 1,9,17 * * ? *)"],
    [12, "cron(30 5,17 * * ? *)"],
    [24, "daily 17:30"],
  ])("goes round the clock every %d hours", (hours, text) => {
    expect(everyHoursFrom({ hour: 17, minute: 30 }, hours)).toEqual(parseExpression(text));
  });

  it.each([0, -1, 1.5, 5, 7, 16, 25, 48, Number.NaN])(
    "refuses %d hours, which do not divide a day",
    (hours) => {
      expect(everyHoursFrom({ hour: 17, minute: 30 }, hours)).toMatchObject({ ok: false });
    },
  );
});

describe("minutesLater", () => {
  it.each([
    ["23:30", 60, "0:30"],
    ["01:00", 0, "1:0"],
    ["01:00", 1500, "2:0"],
    ["00:10", -20, "23:50"],
  ])("%s and %d minutes", (time, minutes, expected) => {
    const [hour = 0, minute = 0] = time.split(":").map(Number);
    const later = minutesLater({ hour, minute }, minutes);
    expect(`${String(later.hour)}:${String(later.minute)}`).toBe(expected);
  });
});
