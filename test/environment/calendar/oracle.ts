/**
 * A judge of the calendar that shares no code with it: it walks UTC minute by minute, asks `Intl` for the clock of the
 * zone, and decides for each minute whether a window starts. Slow, plain and meant to be read against the window
 * language's description. Texts are taken as valid, dates as later than 1970.
 */
export interface Question {
  readonly expression: string;
  readonly zone: string;
  readonly from: string;
  readonly to: string;
  readonly anchor?: string;
}

const minutesPerDay = 1440;

/** Starts as `YYYY-MM-DDTHH:MM:SSZ`, ascending. */
export function startsByOracle(question: Question): string[] {
  return minutesByOracle(question).map((minute) =>
    new Date(minute * 60_000).toISOString().replace(".000", ""),
  );
}

function minutesByOracle({ expression, zone, from, to, anchor }: Question): number[] {
  const [firstDay, endDay] = [dayOf(from), dayOf(to)];
  // No zone is a day and two hours away from UTC, a start is moved on by one day at most.
  const [begin, end] = [(firstDay - 3) * minutesPerDay, (endDay + 3) * minutesPerDay];
  const clock = clockOf(zone, begin, end);
  if (expression.startsWith("rate(")) {
    const every = rateMinutes(expression);
    const first = Date.parse(anchor ?? "") / 60_000;
    return minutesFrom(begin, end).filter((minute) => {
      const day = Math.floor((minute + clock(minute)) / minutesPerDay);
      return minute >= first && (minute - first) % every === 0 && day >= firstDay && day < endDay;
    });
  }
  const { isDay, isTime } = matcherOf(expression);
  let knownDay = Number.NaN;
  let matches = false;
  const isStart = (local: number) => {
    const ofDay = local % minutesPerDay;
    if (isTime[ofDay] !== true) return false;
    const day = (local - ofDay) / minutesPerDay;
    if (day !== knownDay)
      [knownDay, matches] = [day, day >= firstDay && day < endDay && isDay(fieldsOf(day))];
    return matches;
  };
  const starts: number[] = [];
  let shown = begin - 2 * minutesPerDay;
  let before = clock(begin);
  let gapEnds = begin;
  let beforeGap = before;
  for (let minute = begin; minute < end; minute++) {
    const offset = clock(minute);
    if (offset > before) [gapEnds, beforeGap] = [minute + offset - before, before];
    before = offset;
    const local = minute + offset;
    // A time that the clock shows again is not a second start.
    const isFirstPass = local > shown;
    if (isFirstPass) shown = local;
    // During one gap's length after it, the times that the old clock would have shown start here.
    const isSkippedStart = minute < gapEnds && isStart(minute + beforeGap);
    if (isSkippedStart || (isFirstPass && isStart(local))) starts.push(minute);
  }
  return starts;
}

/** Days that most questions are about; a zone's clock is read once for all of them. */
const decade = { begin: dayOf("2025-11-01") * minutesPerDay, end: dayOf("2036-03-01") * minutesPerDay };
const decadeClocks = new Map<string, Int16Array>();

/** Minutes that the zone is ahead of UTC at a UTC minute. */
function clockOf(zone: string, begin: number, end: number): (minute: number) => number {
  if (begin < decade.begin || end > decade.end) {
    const offsets = readOffsets(zone, begin, end);
    return (minute) => offsets[minute - begin] ?? Number.NaN;
  }
  const offsets = decadeClocks.get(zone) ?? readOffsets(zone, decade.begin, decade.end);
  decadeClocks.set(zone, offsets);
  return (minute) => offsets[minute - decade.begin] ?? Number.NaN;
}

function readOffsets(zone: string, begin: number, end: number): Int16Array {
  const format = new Intl.DateTimeFormat("en-u-hc-h23", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const offsetAt = (minute: number) => {
    const [month, day, year, hour, past] =
      format
        .format(minute * 60_000)
        .match(/\d+/g)
        ?.map(Number) ?? [];
    return Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, past) / 60_000 - minute;
  };
  const offsets = new Int16Array(end - begin + 1);
  // Asking for each minute costs seconds, so whole hours without a change are filled in.
  let first = offsetAt(begin);
  for (let hour = begin; hour < end; hour += 60) {
    const last = offsetAt(hour + 60);
    for (let minute = hour; minute <= hour + 60; minute++) {
      offsets[minute - begin] = first === last ? first : offsetAt(minute);
    }
    first = last;
  }
  return offsets;
}

interface DayFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Sunday is 1. */
  readonly weekday: number;
  readonly length: number;
  /** Weekday of the 1st. */
  readonly opens: number;
}

function fieldsOf(day: number): DayFields {
  const date = new Date(day * minutesPerDay * 60_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return {
    year,
    month: month + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() + 1,
    length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
    opens: new Date(Date.UTC(year, month, 1)).getUTCDay() + 1,
  };
}

interface Matcher {
  readonly isDay: (day: DayFields) => boolean;
  /** By minute of the day. */
  readonly isTime: readonly boolean[];
}

const weekdayNumbers: Readonly<Record<string, number>> = {
  SUN: 1,
  MON: 2,
  TUE: 3,
  WED: 4,
  THU: 5,
  FRI: 6,
  SAT: 7,
};
const monthNames = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");

function matcherOf(text: string): Matcher {
  if (text.startsWith("cron(")) return cronMatcher(text.slice(5, -1));
  if (text.startsWith("at(")) {
    const [date = "", time = ""] = text.slice(3, -1).split("T");
    return {
      isDay: ({ year, month, day }) => dayOf(date) === dayOf(iso(year, month, day)),
      isTime: timeOnly(time),
    };
  }
  const words = text.split(" ");
  const isTime = timeOnly(words.at(-1) ?? "");
  const [word = "", which = "", weekday = ""] = words;
  if (word === "daily") return { isDay: () => true, isTime };
  if (word === "weekly") {
    const wanted = which.split(",").map((name) => weekdayNumbers[name]);
    return { isDay: (day) => wanted.includes(day.weekday), isTime };
  }
  if (word === "monthly" && words.length === 3) {
    return { isDay: (day) => day.day === (which === "last" ? day.length : Number(which)), isTime };
  }
  if (word === "monthly")
    return { isDay: (day) => isOrdinal(day, which, weekdayNumbers[weekday] ?? 0), isTime };
  const plus = Number.parseInt(word.slice("patchTuesday+".length), 10);
  return {
    // Goes back day by day to the Tuesday, rather than counting forward as the calendar may.
    isDay: (day) => {
      const tuesday = fieldsOf(dayOf(iso(day.year, day.month, day.day)) - plus);
      return tuesday.weekday === 3 && tuesday.day >= 8 && tuesday.day <= 14;
    },
    isTime,
  };
}

function isOrdinal(day: DayFields, which: string, weekday: number): boolean {
  if (day.weekday !== weekday) return false;
  if (which === "last") return day.day > day.length - 7;
  const nth = Number.parseInt(which, 10);
  return day.day > 7 * (nth - 1) && day.day <= 7 * nth;
}

function cronMatcher(inside: string): Matcher {
  const [minutes = "", hours = "", dayOfMonth = "", month = "", dayOfWeek = "", year = ""] =
    inside.split(" ");
  const isTime = Array.from(
    { length: minutesPerDay },
    (_, at) => inField(at % 60, minutes, 0, 59) && inField(Math.floor(at / 60), hours, 0, 23),
  );
  const isDay = (day: DayFields) =>
    inField(day.year, year, 1970, 2199) &&
    inField(day.month, named(month, monthNames), 1, 12) &&
    (dayOfWeek === "?"
      ? isCronDay(day, dayOfMonth)
      : isCronWeekday(day, named(dayOfWeek, Object.keys(weekdayNumbers))));
  return { isDay, isTime };
}

function isCronDay(day: DayFields, text: string): boolean {
  if (text === "L") return day.day === day.length;
  if (!text.endsWith("W")) return inField(day.day, text, 1, 31);
  const target = Number.parseInt(text, 10);
  if (target > day.length) return false;
  const weekdayAt = (at: number) => ((day.opens - 1 + at - 1) % 7) + 1;
  const isWorking = (at: number) => at >= 1 && at <= day.length && weekdayAt(at) >= 2 && weekdayAt(at) <= 6;
  return day.day === [target, target - 1, target + 1, target - 2, target + 2].find(isWorking);
}

function isCronWeekday(day: DayFields, text: string): boolean {
  if (text === "L") return day.weekday === 7;
  if (text.endsWith("L")) return isOrdinal(day, "last", Number.parseInt(text, 10));
  const [weekday = "", nth] = text.split("#");
  return nth === undefined ? inField(day.weekday, text, 1, 7) : isOrdinal(day, nth, Number(weekday));
}

function inField(value: number, text: string, min: number, max: number): boolean {
  return text.split(",").some((item) => {
    const [span = "", step] = item.split("/");
    const [low = "", high] = span.split("-");
    const from = span === "*" ? min : Number(low);
    const to = high !== undefined ? Number(high) : span === "*" || step !== undefined ? max : from;
    return value >= from && value <= to && (value - from) % Number(step ?? 1) === 0;
  });
}

function named(text: string, names: readonly string[]): string {
  return text.replaceAll(/[A-Z]{3}/g, (name) => String(names.indexOf(name) + 1));
}

function timeOnly(time: string): boolean[] {
  const [hour, minute] = time.split(":").map(Number);
  return Array.from({ length: minutesPerDay }, (_, at) => at === (hour ?? 0) * 60 + (minute ?? 0));
}

function rateMinutes(text: string): number {
  const [count = "", unit = ""] = text.slice(5, -1).split(" ");
  return Number(count) * (unit.startsWith("day") ? minutesPerDay : unit.startsWith("hour") ? 60 : 1);
}

function minutesFrom(begin: number, end: number): number[] {
  return Array.from({ length: end - begin }, (_, index) => begin + index);
}

/** Days since 1970 of a date. */
function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / (minutesPerDay * 60_000);
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
