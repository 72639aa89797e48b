import { describe, expect, it } from "vitest";
import { parseAwsCron } from "../../../environment/calendar/aws-cron.ts";

const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function cronOf(text: string) {
  const result = parseAwsCron(text);
  if (!result.ok) throw new Error(`${result.problem.message}; ${result.problem.fix}`);
  return result.value;
}

function problemOf(text: string) {
  const result = parseAwsCron(text);
  if (result.ok) throw new Error(`${text} was read`);
  return result.problem;
}

describe("parseAwsCron", () => {
  it("reads six fields", () => {
    expect(cronOf("0/20 8-10,22 ? * MON-FRI 2026-2028")).toEqual({
      minutes: [0, 20, 40],
      hours: [8, 9, 10, 22],
      day: { by: "weekday", weekdays: ["MON", "TUE", "WED", "THU", "FRI"] },
      months: allMonths,
      years: [2026, 2027, 2028],
    });
  });

  it.each([
    ["*/15", [0, 15, 30, 45]],
    ["5/20", [5, 25, 45]],
    ["10-30/10", [10, 20, 30]],
    ["59,0,30,30", [0, 30, 59]],
    ["00,05", [0, 5]],
    ["7-7", [7]],
    ["0/59", [0, 59]],
  ])("reads minutes %s", (text, minutes) => {
    expect(cronOf(`${text} 1 * * ? *`).minutes).toEqual(minutes);
  });

  it.each([
    ["JAN,JUL", [1, 7]],
    ["OCT-DEC", [10, 11, 12]],
    ["3/4", [3, 7, 11]],
    ["FEB/5", [2, 7, 12]],
  ])("reads months %s", (text, months) => {
    expect(cronOf(`0 1 1 ${text} ? *`).months).toEqual(months);
  });

  it.each([
    ["1,15 * ?", { by: "day of month", days: [1, 15] }],
    ["1/10 * ?", { by: "day of month", days: [1, 11, 21, 31] }],
    ["31 * ?", { by: "day of month", days: [31] }],
    ["L * ?", { by: "last day of month" }],
    ["1W * ?", { by: "nearest working day", to: 1 }],
    ["31W * ?", { by: "nearest working day", to: 31 }],
    ["? * 1,7", { by: "weekday", weekdays: ["SUN", "SAT"] }],
    ["? * SUN-SAT", { by: "weekday", weekdays: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"] }],
    ["? * L", { by: "weekday", weekdays: ["SAT"] }],
    ["? * FRIL", { by: "nth weekday", nth: "last", weekday: "FRI" }],
    ["? * 6L", { by: "nth weekday", nth: "last", weekday: "FRI" }],
    ["? * TUE#1", { by: "nth weekday", nth: 1, weekday: "TUE" }],
    ["? * TUE#5", { by: "nth weekday", nth: 5, weekday: "TUE" }],
    ["? * 3#2", { by: "nth weekday", nth: 2, weekday: "TUE" }],
  ])("reads days %s", (text, day) => {
    expect(cronOf(`0 1 ${text} *`).day).toEqual(day);
  });

  it("reads the first and the last year that AWS knows", () => {
    expect(cronOf("0 1 1 1 ? 1970,2199").years).toEqual([1970, 2199]);
  });

  it.each([
    ["0 1 * * ?", "six fields, this one 5"],
    ["", "six fields, this one 0"],
    ["0 1 * * ? * *", "six fields, this one 7"],
    ["0 1 * * * *", "exactly one ?"],
    ["0 1 ? * ? *", "exactly one ?"],
    ["0 1 1 * MON *", "exactly one ?"],
    ["? 1 * * ? *", 'minutes does not know "?"'],
    ["0 1 * ? MON *", "exactly one ?"],
    ["0 1 LW * ? *", "LW is not documented"],
    ["0 1 L-3 * ? *", "L-3 is not documented"],
    ["0 1 1,L * ? *", "1,L is not documented"],
    ["0 1 W * ? *", "W is not documented"],
    ["0 1 1W,15W * ? *", "1W,15W is not documented"],
    ["0 1 1-5W * ? *", "1-5W is not documented"],
    ["0 1 0W * ? *", 'day-of-month does not know "0"'],
    ["0 1 32W * ? *", 'day-of-month does not know "32"'],
    ["0 1 ? * MON,FRIL *", "MON,FRIL is not documented"],
    ["0 1 ? * L-1 *", "L-1 is not documented"],
    ["0 1 ? * TUE#2,FRI *", "TUE#2,FRI is not documented"],
    ["0 1 ? * TUE#2,TUE#4 *", "TUE#2,TUE#4 is not documented"],
    ["0 1 ? * TUE#0 *", "TUE#0 counts beyond a month"],
    ["0 1 ? * TUE#6 *", "TUE#6 counts beyond a month"],
    ["0 1 ? * TUE# *", "TUE# counts beyond a month"],
    ["0 1 ? * TUE#L *", "not documented"],
    ["0 1 ? * 8#1 *", 'day-of-week does not know "8"'],
    ["0 1 ? * MON/2 *", "day-of-week takes no /"],
    ["0 1 ? * */2 *", "day-of-week takes no /"],
    ["0 1 ? * 0 *", 'day-of-week does not know "0"'],
    ["0 1 ? * 8 *", 'day-of-week does not know "8"'],
    ["0 1 ? * mon *", 'day-of-week does not know "mon"'],
    ["60 1 * * ? *", 'minutes does not know "60"'],
    ["-1 1 * * ? *", 'minutes does not know ""'],
    ["0 24 * * ? *", 'hours does not know "24"'],
    ["0 1 0 * ? *", 'day-of-month does not know "0"'],
    ["0 1 32 * ? *", 'day-of-month does not know "32"'],
    ["0 1 1 0 ? *", 'month does not know "0"'],
    ["0 1 1 13 ? *", 'month does not know "13"'],
    ["0 1 1 FOO ? *", 'month does not know "FOO"'],
    ["0 1 1 1 ? 1969", 'year does not know "1969"'],
    ["0 1 1 1 ? 2200", 'year does not know "2200"'],
    ["0/0 1 * * ? *", "minutes 0/0 has no step from 1 to 59"],
    ["0/60 1 * * ? *", "minutes 0/60 has no step from 1 to 59"],
    ["0/x 1 * * ? *", "minutes 0/x has no step"],
    ["0/5/5 1 * * ? *", "minutes 0/5/5 has no step"],
    ["*,5 1 * * ? *", "lists * beside other values"],
    ["1,,2 1 * * ? *", 'minutes does not know ""'],
    ["1-2-3 1 * * ? *", "minutes 1-2-3 is no range"],
    ["1e1 1 * * ? *", 'minutes does not know "1e1"'],
  ])("refuses %j", (text, message) => {
    expect(problemOf(text).message).toContain(message);
  });

  it.each([
    ["0 22-2 * * ? *", "write 22-23,0-2"],
    ["0 1 ? * FRI-MON *", "write FRI-SAT,SUN-MON"],
    ["0 1 ? * SAT-SUN *", "write SAT,SUN"],
    ["0 1 ? * 7-1 *", "write 7,1"],
    ["0 1 1 NOV-FEB ? *", "write NOV-DEC,JAN-FEB"],
    ["0 1 ? * mon *", "write MON"],
    ["0 1 ? * MON/2 *", "list the values, for example MON,TUE,WED"],
  ])("says what to write instead of %j", (text, fix) => {
    expect(problemOf(text).fix).toContain(fix);
  });
});
