import cronParser from "aws-cron-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileBackupSchedule, meetsClockChange } from "../../../../components/backup/aws/cron.ts";
import { everyHoursFrom, ladderAt } from "../../../../environment/calendar/derive.ts";
import { type Expression, parseExpression } from "../../../../environment/calendar/expression.ts";
import { valueOf } from "../../../../environment/calendar/problem.ts";
import { startsOf } from "../../../../environment/calendar/recurrence.ts";
import { hourlyCron, month, monthRange, phrase, zones } from "../../../environment/calendar/arbitraries.ts";
import { startsByOracle } from "../../../environment/calendar/oracle.ts";

const expressionOf = (text: string) => valueOf(parseExpression(text));

function compiled(expression: Expression, zone = "Europe/Berlin"): string {
  const schedule = compileBackupSchedule(expression, zone);
  if ("cannotSay" in schedule) throw new Error(schedule.cannotSay);
  expect(schedule.scheduleExpressionTimezone).toBe(zone);
  return schedule.scheduleExpression;
}

describe("compileBackupSchedule", () => {
  it.each([
    ["daily 01:00", "cron(0 1 * * ? *)"],
    ["weekly SUN,SAT 23:45", "cron(45 23 ? * SUN,SAT *)"],
    ["monthly 1 00:00", "cron(0 0 1 * ? *)"],
    ["monthly 31 01:00", "cron(0 1 31 * ? *)"],
    ["monthly last 01:00", "cron(0 1 L * ? *)"],
    ["monthly 2nd TUE 01:00", "cron(0 1 ? * 3#2 *)"],
    ["monthly last SUN 01:00", "cron(0 1 ? * 1L *)"],
    ["patchTuesday+0d 22:00", "cron(0 22 ? * 3#2 *)"],
    ["patchTuesday+7d 22:00", "cron(0 22 ? * 3#3 *)"],
    ["patchTuesday+14d 22:00", "cron(0 22 ? * 3#4 *)"],
    ["cron(30 2/4 ? JAN MON-FRI *)", "cron(30 2/4 ? JAN MON-FRI *)"],
  ])("says %s as %s", (text, expected) => {
    expect(compiled(expressionOf(text))).toBe(expected);
  });

  it.each([
    ["patchTuesday+1d 22:00", "no offset but whole weeks"],
    ["patchTuesday+6d 22:00", "no offset but whole weeks"],
    ["patchTuesday+20d 22:00", "no offset but whole weeks"],
    ["rate(12 hours)", "takes cron only"],
    ["at(2026-12-24T18:00)", "happens once"],
    ["cron(0/30 1 * * ? *)", "once an hour at most"],
    ["cron(0,1 1 * * ? *)", "once an hour at most"],
  ])("cannot say %s", (text, reason) => {
    expect(compileBackupSchedule(expressionOf(text), "UTC")).toEqual({
      cannotSay: expect.stringContaining(reason) as string,
    });
  });
});

/** The sayable ones of `phrase`. */
const sayable = phrase.filter(
  (text) => "scheduleExpression" in compileBackupSchedule(expressionOf(text), "UTC"),
);

describe("a compiled schedule against the calendar", () => {
  const years = Array.from({ length: 10 }, (_, index) => 2026 + index);
  const months = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => monthRange(year, index + 1)),
  );

  const { daily, weekly, monthly, yearly } = ladderAt({ hour: 2, minute: 30 });
  const fixed: [string, Expression][] = [
    ["daily", daily],
    ["weekly", weekly],
    ["monthly", monthly],
    ["yearly", yearly],
    ["every 8 hours", valueOf(everyHoursFrom({ hour: 2, minute: 30 }, 8))],
    ["every hour", valueOf(everyHoursFrom({ hour: 2, minute: 30 }, 1))],
    ...[
      "monthly 31 02:00",
      "monthly last 23:30",
      "monthly 5th TUE 00:30",
      "monthly last SUN 02:30",
      "patchTuesday+14d 22:00",
    ].map((text): [string, Expression] => [text, expressionOf(text)]),
  ];

  it.each(fixed)("means the same in every month of 2026 to 2035: %s", (name, expression) => {
    // Every hour of ten years is long enough in one zone.
    const tried = name === "every hour" ? ["Australia/Lord_Howe"] : ["Europe/Berlin", "Australia/Lord_Howe"];
    for (const zone of tried) {
      const text = compiled(expression, zone);
      const judged = startsByOracle({ expression: text, zone, from: "2026-01-01", to: "2036-01-01" });
      const ours = months.flatMap((dates) => startsOf({ expression, zone, ...dates }).map(String));
      expect(ours).toEqual(judged);
    }
  });

  it("means the same for any sayable expression, in any month and zone", () => {
    fc.assert(
      fc.property(fc.oneof(sayable, hourlyCron), month, fc.constantFrom(...zones), (text, dates, zone) => {
        const expression = expressionOf(text);
        const judged = startsByOracle({ expression: compiled(expression, zone), zone, ...dates });
        expect(startsOf({ expression, zone, ...dates }).map(String)).toEqual(judged);
      }),
      { seed: 8, numRuns: 150 },
    );
  });

  it("means the same to a parser that others wrote for AWS", () => {
    fc.assert(
      fc.property(sayable, month, (text, { from, to }) => {
        const expression = expressionOf(text);
        const cron = cronParser.parse(compiled(expression, "UTC").slice(5, -1));
        const judged: string[] = [];
        let next = cronParser.next(cron, new Date(Date.parse(from) - 60_000));
        while (next !== null && next.getTime() < Date.parse(to)) {
          judged.push(next.toISOString().replace(".000", ""));
          next = cronParser.next(cron, next);
        }
        expect(startsOf({ expression, zone: "UTC", from, to }).map(String)).toEqual(judged);
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

describe("meetsClockChange", () => {
  it.each([
    ["daily 02:30", "Europe/Berlin", true],
    ["daily 01:00", "Europe/Berlin", false],
    ["daily 02:30", "UTC", false],
    ["daily 02:15", "Australia/Lord_Howe", true],
    ["weekly MON 02:30", "Europe/Berlin", false],
    ["monthly 25 02:30", "Europe/Berlin", true],
    ["monthly 1 02:30", "Europe/Berlin", false],
    ["monthly 1 01:30", "America/New_York", true],
    ["cron(0 * * * ? *)", "America/New_York", true],
    ["rate(1 hour)", "America/New_York", false],
  ])("%s in %s: %s", (text, zone, meets) => {
    expect(meetsClockChange(expressionOf(text), zone)).toBe(meets);
  });
});
