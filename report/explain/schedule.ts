import type { AwsCron } from "../../environment/calendar/aws-cron.ts";
import type { Expression, TimeOfDay } from "../../environment/calendar/expression.ts";

const weekdayNames = {
  SUN: "Sundays",
  MON: "Mondays",
  TUE: "Tuesdays",
  WED: "Wednesdays",
  THU: "Thursdays",
  FRI: "Fridays",
  SAT: "Saturdays",
} as const;

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** When an expression starts, in words: `daily at 01:00`, `Sundays at 01:00`, `every 2 h`, `1 January at 01:00`. */
export function scheduleText(expression: Expression): string {
  switch (expression.kind) {
    case "daily":
      return `daily at ${clock(expression.at)}`;
    case "weekly":
      return `${expression.weekdays.map((day) => weekdayNames[day]).join(", ")} at ${clock(expression.at)}`;
    case "monthly":
      return `${expression.day === "last" ? "last day of the month" : `${ordinal(expression.day)} of the month`} at ${clock(expression.at)}`;
    case "monthly weekday":
      return `${expression.nth === "last" ? "last" : ordinal(expression.nth)} ${expression.weekday} of the month at ${clock(expression.at)}`;
    case "patchTuesday":
      return `${expression.plusDays} ${expression.plusDays === 1 ? "day" : "days"} after Patch Tuesday at ${clock(expression.at)}`;
    case "rate":
      return `every ${expression.everyMinutes} min`;
    case "at":
      return `once, ${expression.localTime.replace("T", " ")}`;
    case "cron":
      return cronText(expression.cron) ?? `cron(${expression.fields})`;
  }
}

/** The two crons that a ladder is made of; any other stays as it is written. */
function cronText({ minutes, hours, day, months }: AwsCron): string | undefined {
  const [minute] = minutes;
  const [hour] = hours;
  if (minute === undefined || hour === undefined || minutes.length > 1 || day.by !== "day of month")
    return undefined;
  if (day.days.length === 31 && months.length === 12 && isEven(hours)) {
    return `every ${24 / hours.length} h, at ${clock({ hour, minute })} and so on`;
  }
  const [date] = day.days;
  const month = monthNames[(months[0] ?? 0) - 1];
  const isOneDay = day.days.length === 1 && months.length === 1 && hours.length === 1;
  return isOneDay && date !== undefined && month !== undefined
    ? `${date} ${month} at ${clock({ hour, minute })}`
    : undefined;
}

/** Whether the hours divide the day into equal parts. */
function isEven(hours: readonly number[]): boolean {
  const [first = 0] = hours;
  return hours.every((hour, index) => hour === first + (index * 24) / hours.length);
}

function clock({ hour, minute }: TimeOfDay): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function ordinal(number: number): string {
  const ending = new Intl.PluralRules("en", { type: "ordinal" }).select(number);
  const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };
  return `${number}${endings[ending] ?? "th"}`;
}
