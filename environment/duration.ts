import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { type Parsed, parsed, refused, valueOf } from "./calendar/problem.ts";

export const minutesPerHour = 60;
export const minutesPerDay = 24 * minutesPerHour;

/**
 * The longest duration: 36,500 days. AWS Backup keeps nothing longer (`MaxRetentionDays`,
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultLockConfiguration.html), and any local date
 * of four digits plus this is still an instant that can be computed.
 */
const longestMinutes = 36_500 * minutesPerDay;

const howToWrite = "write days, hours and minutes such as 35d, 4h, 1h30m or 90m, or ISO 8601 such as PT4H";

/**
 * Reads a duration in minutes: `35d`, `4h`, `1h30m`, `90m`, `1d12h`, or ISO 8601 (`P35D`, `PT4H`, `P1W`).
 *
 * A day is 24 hours and an ISO week seven days. Months and years have no fixed length and are refused, as are seconds,
 * zero, negative durations and more than 36,500 days.
 */
export function parseDuration(text: string): Parsed<number> {
  const fields = shortFields(text) ?? isoFields(text);
  if (fields === undefined) return refused(`${JSON.stringify(text)} is no duration`, likelyFix(text));
  if (fields.years !== 0 || fields.months !== 0) {
    return refused(
      `${text} has months or years, which differ in length`,
      "write days, for example 365d for a year",
    );
  }
  const minutes = fields.total("minutes");
  if (minutes <= 0) return refused(`${text} is no time at all`, "write a duration above zero");
  if (!Number.isInteger(minutes))
    return refused(`${text} is not a whole number of minutes`, "write whole minutes");
  if (minutes > longestMinutes) return refused(`${text} is longer than 36500 days`, "write at most 36500d");
  return parsed(minutes);
}

/** Reads a duration in days of 24 hours, as retention needs it; `36h` and `90m` are refused. */
export function parseDays(text: string): Parsed<number> {
  const minutes = parseDuration(text);
  if (!minutes.ok) return minutes;
  if (minutes.value % minutesPerDay === 0) return parsed(minutes.value / minutesPerDay);
  const near = Math.max(1, Math.round(minutes.value / minutesPerDay));
  return refused(`${text} is not a whole number of days`, `write whole days, for example ${near}d`);
}

/** A file holds few durations and asks for each many times: once per workload and rule. */
const known = new Map<string, number>();

/** Minutes of a text that `durationText` let pass. Throws a RangeError on any other. */
export function minutesOf(text: string): number {
  const minutes = known.get(text) ?? valueOf(parseDuration(text));
  known.set(text, minutes);
  return minutes;
}

/** Days of a text that `durationText` let pass. Throws a RangeError on any other and where the days are not whole. */
export function daysOf(text: string): number {
  return valueOf(parseDays(text));
}

/**
 * A duration in the environment file. It stays the text that was written, so that an environment is plain JSON;
 * `minutesOf` and `daysOf` read it. The issue's `params.fix` says what to write instead.
 */
export const durationText = z
  .string()
  .superRefine((text, context) => {
    const result = parseDuration(text);
    if (result.ok) return;
    const { message, fix } = result.problem;
    context.addIssue({ code: "custom", message: `${message}; ${fix}`, params: { fix } });
  })
  .meta({ examples: ["4h", "35d", "1h30m", "PT4H"] });

/**
 * A duration for people: `15 min`, `1 h 30 min`, `26 h`, `7 d`. Hours are kept up to three days, because promises are
 * made and compared in them (26 h, 48 h).
 */
export function formatDuration(minutes: number): string {
  const keepsHours = minutes < 3 * minutesPerDay;
  const days = keepsHours ? 0 : Math.floor(minutes / minutesPerDay);
  const hours = Math.floor((minutes - days * minutesPerDay) / minutesPerHour);
  const parts = [
    { count: days, unit: "d" },
    { count: hours, unit: "h" },
    { count: minutes % minutesPerHour, unit: "min" },
  ].filter(({ count }) => count > 0);
  return parts.length === 0 ? "0 min" : parts.map(({ count, unit }) => `${count} ${unit}`).join(" ");
}

function shortFields(text: string): Temporal.Duration | undefined {
  const found = /^(?=\d)(?:(?<days>\d{1,9})d)?(?:(?<hours>\d{1,9})h)?(?:(?<minutes>\d{1,9})m)?$/.exec(text);
  if (found === null) return undefined;
  const [, days = "0", hours = "0", minutes = "0"] = found;
  return Temporal.Duration.from({ days: Number(days), hours: Number(hours), minutes: Number(minutes) });
}

function isoFields(text: string): Temporal.Duration | undefined {
  // Temporal also reads lower case; the file has one way to write a thing.
  if (!/^-?P[\dTWDHMSY.]+$/.test(text)) return undefined;
  try {
    const duration = Temporal.Duration.from(text);
    return duration.with({ weeks: 0, days: duration.days + 7 * duration.weeks });
  } catch {
    return undefined;
  }
}

function likelyFix(text: string): string {
  const weeks = /^(\d{1,4}) ?w(?:eeks?)?$/i.exec(text.trim())?.[1];
  if (weeks !== undefined) return `write ${7 * Number(weeks)}d`;
  const near = text
    .toLowerCase()
    .replaceAll(/\s+/g, "")
    .replaceAll(/(?<=\d)(d|h|m)(?:ays?|ours?|rs?|in|ins|inutes?)(?=\d|$)/g, "$1");
  if (near !== text && shortFields(near) !== undefined) return `write ${near}`;
  if (/(?:mo|mon|months?|y|years?)$/i.test(text))
    return "write days, for example 30d or 365d: months and years differ";
  return howToWrite;
}
