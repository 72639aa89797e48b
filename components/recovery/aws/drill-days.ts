import type { Expression } from "../../../environment/calendar/expression.ts";
import { awsNumberOf } from "../../../environment/calendar/weekday.ts";

/** Why a rule of EventBridge cannot say on which days something is, as the end of a sentence. */
export interface Unsayable {
  readonly cannotSay: string;
}

/**
 * The hour at which the day is announced, in UTC: rules of EventBridge know no zone, and at this hour it is the same day
 * from UTC-10 to UTC+13.
 */
export const announcedAt = 10;

/** The days of an expression as the schedule of an EventBridge rule, in the morning of each. */
export function drillDays(expression: Expression): string | Unsayable {
  const days = daysOf(expression);
  return typeof days === "string" ? `cron(0 ${announcedAt} ${days})` : days;
}

/** Day of the month, month, day of the week and year: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html. */
function daysOf(expression: Expression): string | Unsayable {
  switch (expression.kind) {
    case "daily":
      return "* * ? *";
    case "weekly":
      return `? * ${expression.weekdays.join(",")} *`;
    case "monthly":
      return `${expression.day === "last" ? "L" : expression.day} * ? *`;
    case "monthly weekday":
      return `? * ${awsNumberOf(expression.weekday)}${expression.nth === "last" ? "L" : `#${expression.nth}`} *`;
    case "cron":
      return expression.fields.trim().split(/\s+/).slice(2).join(" ");
    case "at": {
      const [year, month, day] = expression.localTime.slice(0, 10).split("-").map(Number);
      return `${day} ${month} ? ${year}`;
    }
    case "patchTuesday":
      return expression.plusDays % 7 === 0
        ? `? * 3#${2 + expression.plusDays / 7} *`
        : { cannotSay: "counts days from the second Tuesday, and EventBridge has no offset but whole weeks" };
    case "rate":
      return { cannotSay: "counts elapsed time, which names no day" };
  }
}
