import { Temporal } from "temporal-polyfill";
import { type Expression, parseExpression, type TimeOfDay } from "./expression.ts";
import { type Parsed, refused, valueOf } from "./problem.ts";

/** The starts of a grandfather-father-son ladder, all at one local time. */
export interface Ladder {
  readonly daily: Expression;
  /** On Sundays. */
  readonly weekly: Expression;
  /** On the 1st. */
  readonly monthly: Expression;
  /** On 1 January. */
  readonly yearly: Expression;
}

export function ladderAt(at: TimeOfDay): Ladder {
  return {
    daily: { kind: "daily", at },
    weekly: { kind: "weekly", weekdays: ["SUN"], at },
    monthly: { kind: "monthly", day: 1, at },
    yearly: valueOf(parseExpression(`cron(${at.minute} ${at.hour} 1 1 ? *)`)),
  };
}

/**
 * Starts every so many hours of the local clock, one of them at `at`: every 8 from 01:00 is 01:00, 09:00 and 17:00.
 * Refused are hours that do not divide a day, because the pause over midnight would be shorter than the others.
 */
export function everyHoursFrom(at: TimeOfDay, hours: number): Parsed<Expression> {
  if (!Number.isInteger(hours) || hours < 1 || 24 % hours !== 0) {
    return refused(`${hours} hours do not divide a day`, "write 1, 2, 3, 4, 6, 8, 12 or 24 hours");
  }
  if (hours === 24) return { ok: true, value: { kind: "daily", at } };
  const first = at.hour % hours;
  const starts = Array.from({ length: 24 / hours }, (_, index) => first + index * hours);
  return parseExpression(`cron(${at.minute} ${hours === 1 ? "*" : starts.join(",")} * * ? *)`);
}

/** The time of day so many minutes later on the clock, over midnight where need be. */
export function minutesLater(at: TimeOfDay, minutes: number): TimeOfDay {
  const { hour, minute } = new Temporal.PlainTime(at.hour, at.minute).add({ minutes });
  return { hour, minute };
}
