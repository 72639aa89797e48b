import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { compileWindowSchedule } from "../../../../components/patching/aws/schedule.ts";
import { parseExpression } from "../../../../environment/calendar/expression.ts";
import { valueOf } from "../../../../environment/calendar/problem.ts";

const compiled = (text: string) => compileWindowSchedule(valueOf(parseExpression(text)));

/** The days of 2026 to 2035 on which a window opens, counted by hand from its cron's Tuesday and its offset. */
function tuesdays(nth: number, offset: number): string[] {
  return Array.from({ length: 120 }, (_, month) => {
    const first = new Temporal.PlainDate(2026, 1, 1).add({ months: month });
    let [day, seen] = [first, 0];
    for (;;) {
      if (day.dayOfWeek === 2) seen += 1;
      if (seen === nth) return day.add({ days: offset }).toString();
      day = day.add({ days: 1 });
      if (day.month !== first.month) throw new Error(`${first.toString()} has no such Tuesday`);
    }
  });
}

describe("a start becomes a maintenance window's schedule", () => {
  it.each([
    ["daily 20:00", { schedule: "cron(0 20 * * ? *)" }],
    ["weekly SAT,SUN 02:30", { schedule: "cron(30 2 ? * SAT,SUN *)" }],
    ["monthly 15 02:00", { schedule: "cron(0 2 15 * ? *)" }],
    ["monthly last 02:00", { schedule: "cron(0 2 L * ? *)" }],
    ["monthly 2nd SUN 02:00", { schedule: "cron(0 2 ? * SUN#2 *)" }],
    ["monthly last SUN 02:00", { schedule: "cron(0 2 ? * 1L *)" }],
    ["patchTuesday+0d 22:00", { schedule: "cron(0 22 ? * TUE#2 *)" }],
    ["patchTuesday+6d 22:00", { schedule: "cron(0 22 ? * TUE#2 *)", scheduleOffset: 6 }],
    ["patchTuesday+7d 22:00", { schedule: "cron(0 22 ? * TUE#3 *)" }],
    ["patchTuesday+20d 22:00", { schedule: "cron(0 22 ? * TUE#4 *)", scheduleOffset: 6 }],
    ["cron(0 22 ? * TUE#2 *)", { schedule: "cron(0 22 ? * TUE#2 *)" }],
  ])("%s", (text, schedule) => {
    expect(compiled(text)).toEqual(schedule);
  });

  it.each(["rate(7 days)", "at(2027-01-12T20:00)"])("%s cannot be said", (text) => {
    expect(compiled(text)).toHaveProperty("cannotSay");
  });

  it.each(Array.from({ length: 21 }, (_, days) => days))(
    "%i days after Patch Tuesday are the same days in every month of ten years",
    (days) => {
      const { schedule, scheduleOffset = 0 } = compiled(`patchTuesday+${days}d 22:00`) as {
        schedule: string;
        scheduleOffset?: number;
      };
      const nth = Number(/TUE#(\d)/.exec(schedule)?.[1]);
      const second = tuesdays(2, days);
      expect(tuesdays(nth, scheduleOffset)).toEqual(second);
      expect(scheduleOffset).toBeLessThanOrEqual(6);
    },
  );
});
