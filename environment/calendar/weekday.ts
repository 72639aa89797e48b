import type { Temporal } from "temporal-polyfill";

/** In the order in which AWS numbers them: Sunday is 1. */
export const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"] as const;

export type Weekday = (typeof weekdays)[number];

/** Which one of its weekday in the month: the second Tuesday, the last Sunday. */
export type Nth = 1 | 2 | 3 | 4 | 5 | "last";

export function isWeekday(text: string): text is Weekday {
  return (weekdays as readonly string[]).includes(text);
}

/** AWS's number of a weekday, 1 to 7. */
export function awsNumberOf(weekday: Weekday): number {
  return weekdays.indexOf(weekday) + 1;
}

export function isOnWeekday(date: Temporal.PlainDate, weekday: Weekday): boolean {
  return date.dayOfWeek % 7 === weekdays.indexOf(weekday);
}

export function isNthWeekday(date: Temporal.PlainDate, nth: Nth, weekday: Weekday): boolean {
  if (!isOnWeekday(date, weekday)) return false;
  return nth === "last" ? date.day + 7 > date.daysInMonth : Math.ceil(date.day / 7) === nth;
}
