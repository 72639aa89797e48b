import { Temporal } from "temporal-polyfill";
import { type AwsCron, parseAwsCron } from "./aws-cron.ts";
import { parseLocalDateTime } from "./local-date.ts";
import { type Parsed, parsed, refused } from "./problem.ts";
import { correctedText } from "./spelling.ts";
import { isWeekday, type Nth, type Weekday } from "./weekday.ts";

/** Local time of day, to the minute. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** When windows start, on the clock of a zone that is given elsewhere. Plain data. */
export type Expression =
  | { readonly kind: "daily"; readonly at: TimeOfDay }
  | { readonly kind: "weekly"; readonly weekdays: readonly Weekday[]; readonly at: TimeOfDay }
  | { readonly kind: "monthly"; readonly day: number | "last"; readonly at: TimeOfDay }
  | { readonly kind: "monthly weekday"; readonly nth: Nth; readonly weekday: Weekday; readonly at: TimeOfDay }
  | { readonly kind: "patchTuesday"; readonly plusDays: number; readonly at: TimeOfDay }
  | { readonly kind: "cron"; readonly fields: string; readonly cron: AwsCron }
  | { readonly kind: "rate"; readonly everyMinutes: number }
  | { readonly kind: "at"; readonly localTime: string };

/** From day 21 on, the cloud's own languages would need a fifth Tuesday, which most months lack. */
const lastPatchTuesdayOffset = 20;

/** EventBridge Scheduler's limit (https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html). */
const longestText = 256;

const ordinals: Readonly<Record<string, Nth>> = {
  "1st": 1,
  "2nd": 2,
  "3rd": 3,
  "4th": 4,
  "5th": 5,
  last: "last",
};

/**
 * Reads one expression of the window language:
 *
 * `daily HH:MM` · `weekly SAT,SUN HH:MM` · `monthly 15 HH:MM` · `monthly last HH:MM` · `monthly 2nd TUE HH:MM` ·
 * `monthly last SUN HH:MM` · `patchTuesday+10d HH:MM` (0 to 20 days after the second Tuesday) ·
 * `cron(0 22 ? * TUE#2 *)` · `rate(12 hours)` · `at(2026-12-24T18:00)`.
 *
 * Never throws. Where a likely reading exists, the problem's fix is that reading in full.
 */
export function parseExpression(text: string): Parsed<Expression> {
  if (text.length > longestText) {
    return refused(
      `an expression of ${text.length} characters is too long`,
      `write at most ${longestText} characters`,
    );
  }
  const result = read(text.trim());
  if (result.ok) return result;
  const corrected = correctedText(text.trim());
  return corrected !== undefined && read(corrected).ok
    ? refused(result.problem.message, `write ${corrected}`)
    : result;
}

function read(text: string): Parsed<Expression> {
  const [, call, inside] = /^(cron|rate|at)\((.*)\)$/s.exec(text) ?? [];
  if (inside !== undefined) {
    if (call === "cron") return readCron(inside);
    return call === "rate" ? readRate(inside) : readAt(inside);
  }
  const [word = "", ...rest] = text.split(/\s+/);
  if (word === "daily") return withTime(text, rest, 0, (_, at) => parsed({ kind: "daily", at }));
  if (word === "weekly") return withTime(text, rest, 1, ([days = ""], at) => readWeekly(days, at));
  if (word === "monthly" && rest.length === 3) {
    return withTime(text, rest, 2, ([nth = "", weekday = ""], at) => readMonthlyWeekday(nth, weekday, at));
  }
  if (word === "monthly") return withTime(text, rest, 1, ([day = ""], at) => readMonthly(day, at));
  if (word.startsWith("patchTuesday")) return withTime(text, rest, 0, (_, at) => readPatchTuesday(word, at));
  return refused(
    `${JSON.stringify(text)} is no window expression`,
    "write for example daily 01:00, weekly SAT,SUN 02:00, monthly last SUN 03:00, patchTuesday+2d 22:00, " +
      "cron(0 22 ? * TUE#2 *), rate(12 hours) or at(2026-12-24T18:00)",
  );
}

function withTime(
  text: string,
  words: readonly string[],
  before: number,
  then: (words: readonly string[], at: TimeOfDay) => Parsed<Expression>,
): Parsed<Expression> {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(words.at(-1) ?? "") ?? [];
  if (hour === undefined || minute === undefined || words.length !== before + 1) {
    return refused(
      `${JSON.stringify(text)} has no local time 00:00 to 23:59 as its last of ${before + 2} words`,
      `end with HH:MM, for example ${["daily 01:00", "weekly SAT,SUN 01:00", "monthly 2nd TUE 01:00"][before] ?? ""}`,
    );
  }
  return then(words, { hour: Number(hour), minute: Number(minute) });
}

function readWeekly(text: string, at: TimeOfDay): Parsed<Expression> {
  const days = text.split(",");
  return days.every(isWeekday)
    ? parsed({ kind: "weekly", weekdays: [...new Set(days)], at })
    : refused(
        `${text} is no list of weekdays`,
        "write SUN MON TUE WED THU FRI SAT, with commas and without spaces",
      );
}

function readMonthly(text: string, at: TimeOfDay): Parsed<Expression> {
  if (text === "last") return parsed({ kind: "monthly", day: "last", at });
  return /^(?:[1-9]|[12]\d|3[01])$/.test(text)
    ? parsed({ kind: "monthly", day: Number(text), at })
    : refused(
        `${text} is no day of a month`,
        "write 1 to 31 or last; a month without that day has no window",
      );
}

function readMonthlyWeekday(nthText: string, weekday: string, at: TimeOfDay): Parsed<Expression> {
  const nth = Object.hasOwn(ordinals, nthText) ? ordinals[nthText] : undefined;
  return nth !== undefined && isWeekday(weekday)
    ? parsed({ kind: "monthly weekday", nth, weekday, at })
    : refused(
        `${nthText} ${weekday} is no weekday of a month`,
        "write 1st 2nd 3rd 4th 5th or last, then SUN to SAT",
      );
}

function readPatchTuesday(word: string, at: TimeOfDay): Parsed<Expression> {
  const [, digits] = /^patchTuesday\+(\d{1,2})d$/.exec(word) ?? [];
  const plusDays = digits === undefined ? Number.NaN : Number(digits);
  return plusDays <= lastPatchTuesdayOffset
    ? parsed({ kind: "patchTuesday", plusDays, at })
    : refused(
        `${word} does not say how many days after the second Tuesday, 0 to ${lastPatchTuesdayOffset}`,
        "write patchTuesday+0d to patchTuesday+20d",
      );
}

function readCron(inside: string): Parsed<Expression> {
  const cron = parseAwsCron(inside);
  if (!cron.ok) return cron;
  return parsed({ kind: "cron", fields: inside.trim().split(/\s+/).join(" "), cron: cron.value });
}

/** A day is 24 elapsed hours. AWS refuses `rate(1 hours)` and `rate(2 hour)`, and so does this. */
function readRate(inside: string): Parsed<Expression> {
  const [, digits, unit, plural] = /^([1-9]\d{0,5})\s+(minute|hour|day)(s?)$/.exec(inside.trim()) ?? [];
  if (digits === undefined || unit === undefined || (digits === "1") !== (plural === "")) {
    return refused(
      `rate(${inside}) is no number from 1 to 999999 with its unit`,
      "write minutes, hours or days, for example rate(12 hours) or rate(1 day)",
    );
  }
  const everyMinutes = Temporal.Duration.from({ [`${unit}s`]: Number(digits) }).total("minutes");
  return parsed({ kind: "rate", everyMinutes });
}

function readAt(inside: string): Parsed<Expression> {
  const time = parseLocalDateTime(inside);
  return time.ok
    ? parsed({ kind: "at", localTime: inside })
    : refused(
        `at(${inside}) is no local time of the window's zone`,
        "write at(YYYY-MM-DDTHH:MM), without seconds, offset or Z",
      );
}
