import { ambiguousStartsOf } from "../../../environment/calendar/clock-change.ts";
import type { Expression, TimeOfDay } from "../../../environment/calendar/expression.ts";
import type { DateRange } from "../../../environment/calendar/local-date.ts";
import { awsNumberOf, type Weekday } from "../../../environment/calendar/weekday.ts";

/**
 * A schedule in the words of an AWS Backup rule: six cron fields, read on the clock of an IANA zone
 * (https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRuleInput.html).
 */
export interface BackupSchedule {
  readonly scheduleExpression: string;
  readonly scheduleExpressionTimezone: string;
}

/** Why AWS Backup has no words for an expression, as the end of a sentence that begins with the expression. */
export interface Unsayable {
  readonly cannotSay: string;
}

/** Years over which a start is held against the zone's clock changes. */
const decade: DateRange = { from: "2026-01-01", to: "2036-01-01" };

/**
 * Compiles an expression to AWS Backup. Both fields are always given: without a zone AWS Backup would read UTC.
 *
 * Cron syntax: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html. `3#2` and `6L` are
 * written with numbers because that page shows no other form. On a day on which the zone's clock changes AWS documents
 * nothing for AWS Backup; `meetsClockChange` tells which expressions that concerns.
 */
export function compileBackupSchedule(expression: Expression, zone: string): BackupSchedule | Unsayable {
  switch (expression.kind) {
    case "daily":
      return clockCron(expression.at, "* * ?", zone);
    case "weekly":
      return clockCron(expression.at, `? * ${expression.weekdays.join(",")}`, zone);
    case "monthly":
      return clockCron(expression.at, `${expression.day === "last" ? "L" : expression.day} * ?`, zone);
    case "monthly weekday":
      return clockCron(expression.at, `? * ${nthWeekday(expression.nth, expression.weekday)}`, zone);
    case "patchTuesday":
      return expression.plusDays % 7 === 0
        ? clockCron(expression.at, `? * ${nthWeekday(2 + expression.plusDays / 7, "TUE")}`, zone)
        : {
            cannotSay:
              "counts days from the second Tuesday, and AWS Backup's cron has no offset but whole weeks",
          };
    case "cron":
      return expression.cron.minutes.length === 1
        ? { scheduleExpression: `cron(${expression.fields})`, scheduleExpressionTimezone: zone }
        : { cannotSay: "starts more than once an hour, and AWS Backup starts a rule once an hour at most" };
    case "rate":
      return { cannotSay: "counts elapsed time, and AWS Backup takes cron only" };
    case "at":
      return { cannotSay: "happens once, and a rule of AWS Backup recurs" };
  }
}

/**
 * Whether some start from 2026 to 2035 falls into a local time that the zone's clock skips or shows twice. A rate never
 * does: it counts instants.
 */
export function meetsClockChange(expression: Expression, zone: string): boolean {
  return expression.kind !== "rate" && ambiguousStartsOf(expression, zone, decade).length > 0;
}

function clockCron(at: TimeOfDay, days: string, zone: string): BackupSchedule {
  return {
    scheduleExpression: `cron(${at.minute} ${at.hour} ${days} *)`,
    scheduleExpressionTimezone: zone,
  };
}

function nthWeekday(nth: number | "last", weekday: Weekday): string {
  return nth === "last" ? `${awsNumberOf(weekday)}L` : `${awsNumberOf(weekday)}#${nth}`;
}
