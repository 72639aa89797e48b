import type { Expression, TimeOfDay } from "../../../environment/calendar/expression.ts";
import { awsNumberOf, type Weekday } from "../../../environment/calendar/weekday.ts";

/** When a maintenance window opens, on the clock of its time zone. */
export interface WindowSchedule {
  readonly schedule: string;
  /** Days after the schedule's own day, 1 to 6. */
  readonly scheduleOffset?: number;
}

/** Why no maintenance window can say an expression, as the end of a sentence that begins with the expression. */
export interface Unsayable {
  readonly cannotSay: string;
}

/**
 * Compiles an expression to a maintenance window. Patch Tuesday and N days is the (2 + N div 7)th Tuesday and N mod 7 days
 * more: exact for N up to 20, which is as far as the language goes (PA-26).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-cron-and-rate-expressions.html
 */
export function compileWindowSchedule(expression: Expression): WindowSchedule | Unsayable {
  switch (expression.kind) {
    case "daily":
      return clockCron(expression.at, "* * ?");
    case "weekly":
      return clockCron(expression.at, `? * ${expression.weekdays.join(",")}`);
    case "monthly":
      return clockCron(expression.at, `${expression.day === "last" ? "L" : expression.day} * ?`);
    case "monthly weekday":
      return clockCron(expression.at, `? * ${nthWeekday(expression.nth, expression.weekday)}`);
    case "patchTuesday": {
      const offset = expression.plusDays % 7;
      const tuesday = clockCron(expression.at, `? * TUE#${2 + Math.floor(expression.plusDays / 7)}`);
      return offset === 0 ? tuesday : { ...tuesday, scheduleOffset: offset };
    }
    case "cron":
      return { schedule: `cron(${expression.fields})` };
    case "rate":
      return { cannotSay: "counts from the moment at which the window happens to be made" };
    case "at":
      return { cannotSay: "happens once, and patches come every month" };
  }
}

function clockCron(at: TimeOfDay, days: string): WindowSchedule {
  return { schedule: `cron(${at.minute} ${at.hour} ${days} *)` };
}

function nthWeekday(nth: number | "last", weekday: Weekday): string {
  return nth === "last" ? `${awsNumberOf(weekday)}L` : `${weekday}#${nth}`;
}
