import { expect, test } from "vitest";
import { everyHoursFrom, ladderAt } from "../../../environment/calendar/derive.ts";
import { parseExpression } from "../../../environment/calendar/expression.ts";
import { valueOf } from "../../../environment/calendar/problem.ts";
import { scheduleText } from "../../../report/explain/schedule.ts";

test.each([
  ["daily 01:00", "daily at 01:00"],
  ["weekly SAT,SUN 23:30", "Saturdays, Sundays at 23:30"],
  ["monthly 1 01:00", "1st of the month at 01:00"],
  ["monthly 22 01:00", "22nd of the month at 01:00"],
  ["monthly last 01:00", "last day of the month at 01:00"],
  ["monthly 2nd TUE 01:00", "2nd TUE of the month at 01:00"],
  ["monthly last SUN 01:00", "last SUN of the month at 01:00"],
  ["patchTuesday+1d 22:00", "1 day after Patch Tuesday at 22:00"],
  ["patchTuesday+2d 22:00", "2 days after Patch Tuesday at 22:00"],
  ["rate(90 minutes)", "every 90 min"],
  ["at(2026-12-24T18:00)", "once, 2026-12-24 18:00"],
  ["cron(0 22 ? * TUE#2 *)", "cron(0 22 ? * TUE#2 *)"],
  ["cron(0 1,2 * * ? *)", "cron(0 1,2 * * ? *)"],
])("%s reads %s", (text, words) => {
  expect(scheduleText(valueOf(parseExpression(text)))).toBe(words);
});

test("the ladder's own crons read like the rest", () => {
  const at = { hour: 1, minute: 5 };
  expect(scheduleText(ladderAt(at).yearly)).toBe("1 January at 01:05");
  expect(scheduleText(valueOf(everyHoursFrom(at, 2)))).toBe("every 2 h, at 01:05 and so on");
  expect(scheduleText(valueOf(everyHoursFrom({ hour: 17, minute: 0 }, 8)))).toBe(
    "every 8 h, at 01:00 and so on",
  );
});
