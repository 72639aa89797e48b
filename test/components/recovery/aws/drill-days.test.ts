import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { drillDays } from "../../../../components/recovery/aws/drill-days.ts";
import { parseExpression } from "../../../../environment/calendar/expression.ts";
import { valueOf } from "../../../../environment/calendar/problem.ts";
import { startsOf } from "../../../../environment/calendar/recurrence.ts";

const compiled = (text: string) => drillDays(valueOf(parseExpression(text)));

describe("the days of drills, as EventBridge says them", () => {
  it.each([
    ["daily 22:00", "cron(0 10 * * ? *)"],
    ["weekly SAT,SUN 02:00", "cron(0 10 ? * SAT,SUN *)"],
    ["monthly 15 09:00", "cron(0 10 15 * ? *)"],
    ["monthly last 09:00", "cron(0 10 L * ? *)"],
    ["monthly 1st SAT 09:00", "cron(0 10 ? * 7#1 *)"],
    ["monthly last SUN 09:00", "cron(0 10 ? * 1L *)"],
    ["patchTuesday+7d 09:00", "cron(0 10 ? * 3#3 *)"],
    ["cron(0 9 15 5,11 ? *)", "cron(0 10 15 5,11 ? *)"],
    ["at(2027-03-15T09:00)", "cron(0 10 15 3 ? 2027)"],
  ])("%s is %s", (text, schedule) => {
    expect(compiled(text)).toBe(schedule);
  });

  it.each(["patchTuesday+2d 09:00", "rate(12 hours)"])("cannot be said of %s", (text) => {
    expect(compiled(text)).toHaveProperty("cannotSay");
  });

  it.each(["monthly 15 23:30", "monthly 1st SAT 00:15", "cron(0 9 15 5,11 ? *)"])(
    "are the local days of %s, from Hawaii to New Zealand",
    (text) => {
      for (const zone of ["Pacific/Honolulu", "America/New_York", "Europe/Berlin", "Pacific/Auckland"]) {
        const range = { from: "2027-01-01", to: "2028-01-01" };
        const local = startsOf({ expression: valueOf(parseExpression(text)), zone, ...range });
        const announced = startsOf({
          expression: valueOf(parseExpression(compiled(text) as string)),
          zone: "UTC",
          ...range,
        });
        const days = (instants: readonly Temporal.Instant[]) =>
          instants.map((instant) => instant.toZonedDateTimeISO(zone).toPlainDate().toString());
        expect(days(announced), zone).toEqual(days(local));
      }
    },
  );
});
