import type { Temporal } from "temporal-polyfill";
import { type Field, fields, readField, readValue } from "./aws-cron-field.ts";
import { type Parsed, parsed, refused } from "./problem.ts";
import { isNthWeekday, isOnWeekday, type Nth, type Weekday, weekdays } from "./weekday.ts";

/** The one of the two day fields that is not `?`. */
export type CronDay =
  | { readonly by: "day of month"; readonly days: readonly number[] }
  | { readonly by: "last day of month" }
  | { readonly by: "nearest working day"; readonly to: number }
  | { readonly by: "weekday"; readonly weekdays: readonly Weekday[] }
  | { readonly by: "nth weekday"; readonly nth: Nth; readonly weekday: Weekday };

/** AWS's six cron fields, read: ascending values, months 1 to 12. */
export interface AwsCron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly day: CronDay;
  readonly months: readonly number[];
  readonly years: readonly number[];
}

const sixFields =
  "write six: minutes hours day-of-month month day-of-week year, for example cron(0 22 ? * TUE#2 *)";

/**
 * Reads the inside of `cron(…)`. It takes what AWS documents and nothing that one of its services merely lets pass
 * (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html): lists, ranges, steps and names;
 * `L` and `15W` as day of month; `L` (Saturday), `FRIL` and `TUE#3` as day of week; exactly one `?`.
 */
export function parseAwsCron(text: string): Parsed<AwsCron> {
  const [minutes, hours, dayOfMonth, month, dayOfWeek, year, ...more] = text.trim().split(/\s+/);
  if (
    minutes === undefined ||
    hours === undefined ||
    dayOfMonth === undefined ||
    month === undefined ||
    dayOfWeek === undefined ||
    year === undefined ||
    more.length > 0
  ) {
    const count = text.trim() === "" ? 0 : text.trim().split(/\s+/).length;
    return refused(`AWS cron has six fields, this one ${count}`, `${sixFields}; Sunday is 1`);
  }
  const read = {
    minutes: readField(minutes, fields.minutes),
    hours: readField(hours, fields.hours),
    day: readDay(dayOfMonth, dayOfWeek),
    months: readField(month, fields.month),
    years: readField(year, fields.year),
  };
  if (!read.minutes.ok) return read.minutes;
  if (!read.hours.ok) return read.hours;
  if (!read.day.ok) return read.day;
  if (!read.months.ok) return read.months;
  if (!read.years.ok) return read.years;
  return parsed({
    minutes: read.minutes.value,
    hours: read.hours.value,
    day: read.day.value,
    months: read.months.value,
    years: read.years.value,
  });
}

/** Whether the cron's year, month and day fields all match. */
export function cronFallsOn(cron: AwsCron, date: Temporal.PlainDate): boolean {
  return cron.years.includes(date.year) && cron.months.includes(date.month) && dayMatches(cron.day, date);
}

function dayMatches(day: CronDay, date: Temporal.PlainDate): boolean {
  switch (day.by) {
    case "day of month":
      return day.days.includes(date.day);
    case "last day of month":
      return date.day === date.daysInMonth;
    case "nearest working day":
      return day.to <= date.daysInMonth && date.equals(nearestWorkingDay(date.with({ day: day.to })));
    case "weekday":
      return day.weekdays.some((weekday) => isOnWeekday(date, weekday));
    case "nth weekday":
      return isNthWeekday(date, day.nth, day.weekday);
  }
}

/** Monday to Friday, never in another month. */
function nearestWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate {
  if (isOnWeekday(date, "SAT")) return date.day === 1 ? date.add({ days: 2 }) : date.subtract({ days: 1 });
  if (isOnWeekday(date, "SUN")) {
    return date.day === date.daysInMonth ? date.subtract({ days: 2 }) : date.add({ days: 1 });
  }
  return date;
}

function readDay(dayOfMonth: string, dayOfWeek: string): Parsed<CronDay> {
  if ((dayOfMonth === "?") === (dayOfWeek === "?")) {
    return refused(
      `day-of-month ${dayOfMonth} and day-of-week ${dayOfWeek} must have exactly one ? between them`,
      "write ? in the day field that is not to count",
    );
  }
  return dayOfWeek === "?" ? readDayOfMonth(dayOfMonth) : readDayOfWeek(dayOfWeek);
}

function readDayOfMonth(text: string): Parsed<CronDay> {
  if (text === "L") return parsed({ by: "last day of month" });
  if (text.includes("L")) return standsAlone(text, fields.dayOfMonth, "L", "L");
  if (text.includes("W")) {
    const [, digits] = /^(\d{1,2})W$/.exec(text) ?? [];
    if (digits === undefined) return standsAlone(text, fields.dayOfMonth, "W", "15W");
    const to = readValue(digits, fields.dayOfMonth);
    return to.ok ? parsed({ by: "nearest working day", to: to.value }) : to;
  }
  const days = readField(text, fields.dayOfMonth);
  return days.ok ? parsed({ by: "day of month", days: days.value }) : days;
}

function readDayOfWeek(text: string): Parsed<CronDay> {
  if (text === "L") return parsed({ by: "weekday", weekdays: ["SAT"] });
  const [, named, mark, which] = /^(\w{1,3}?)(L|#)(\d*)$/.exec(text) ?? [];
  if (named === undefined || (mark === "L" && which !== "")) {
    if (text.includes("#")) return standsAlone(text, fields.dayOfWeek, "#", "TUE#2");
    if (text.includes("L")) return standsAlone(text, fields.dayOfWeek, "L", "FRIL");
    const days = readField(text, fields.dayOfWeek);
    return days.ok ? parsed({ by: "weekday", weekdays: days.value.map(weekdayOf) }) : days;
  }
  const day = readValue(named, fields.dayOfWeek);
  if (!day.ok) return day;
  const nth = mark === "L" ? "last" : nthOf(which ?? "");
  if (nth === undefined)
    return refused(`day-of-week ${text} counts beyond a month`, `write ${named}#1 to ${named}#5`);
  return parsed({ by: "nth weekday", nth, weekday: weekdayOf(day.value) });
}

function nthOf(digit: string): Nth | undefined {
  return ([1, 2, 3, 4, 5] as const).find((nth) => String(nth) === digit);
}

function weekdayOf(awsNumber: number): Weekday {
  const weekday = weekdays[awsNumber - 1];
  if (weekday === undefined) throw new RangeError(`${awsNumber} is no weekday of AWS`);
  return weekday;
}

function standsAlone(text: string, field: Field, mark: string, example: string): Parsed<never> {
  return refused(
    `${field.label} ${text} is not documented by AWS: ${mark} stands in one value alone, without list, range or offset`,
    `write for example ${example}, and a second window for a second day`,
  );
}
