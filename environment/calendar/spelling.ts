import { nearestWord } from "../nearest.ts";
import { isWeekday, weekdays } from "./weekday.ts";

const words = ["daily", "weekly", "monthly", "patchTuesday"];
const ordinals = ["1st", "2nd", "3rd", "4th", "5th", "last"];
const spelledOut = ["first", "second", "third", "fourth", "fifth"];

/**
 * The expression that a text most likely meant: words, weekdays and ordinals respelt, times padded, spaces in lists
 * closed. It may still be wrong; the caller reads it again. Undefined where nothing would change.
 */
export function correctedText(text: string): string | undefined {
  const joined = text.replaceAll(/\s*,\s*/g, ",").replaceAll(/\s*\+\s*/g, "+");
  const corrected = /\(.*\)$/.test(joined) ? respeltCall(joined) : respeltPhrase(joined);
  return corrected === text ? undefined : corrected;
}

function respeltPhrase(text: string): string {
  const [first = "", ...rest] = text.split(/\s+/);
  const [name = "", offset] = first.split("+");
  const word = near(name, words) ?? name;
  const days = offset === undefined ? "0d" : offset.replace(/^(\d+)(?:d|days?)?$/i, "$1d");
  return [word === "patchTuesday" ? `${word}+${days}` : word, ...rest.map(respeltWord)].join(" ");
}

function respeltCall(text: string): string {
  const [, name = "", inside = ""] = /^([^(]*)\((.*)\)$/s.exec(text) ?? [];
  const call = near(name.trim(), ["cron", "rate", "at"]) ?? name;
  if (call === "cron") return `cron(${inside.toUpperCase()})`;
  if (call === "at")
    return `at(${inside
      .trim()
      .replace(" ", "T")
      .replace(/(?<=T\d\d:\d\d):00$/, "")})`;
  const [, digits, unit] = /^\s*(\d+)\s*(minute|hour|day)s?\s*$/i.exec(inside) ?? [];
  if (call !== "rate" || digits === undefined || unit === undefined) return `${call}(${inside})`;
  return `rate(${digits} ${unit.toLowerCase()}${digits === "1" ? "" : "s"})`;
}

function respeltWord(word: string): string {
  if (/^\d:\d\d$/.test(word)) return `0${word}`;
  if (/^\d{1,2}(?::|,|$)/.test(word)) return word;
  const range = /^([a-z]+)-([a-z]+)$/i.exec(word);
  if (range !== null) return listed(range[1] ?? "", range[2] ?? "") ?? word;
  const days = word.split(",").map(respeltWeekday);
  if (days.every(isWeekday)) return days.join(",");
  const spelled = spelledOut.indexOf(word.toLowerCase());
  return ordinals[spelled] ?? respeltOrdinal(word);
}

/** `2th` and `2ND` mean `2nd`. */
function respeltOrdinal(word: string): string {
  const digit = /^([1-5])[a-z]{2}$/i.exec(word)?.[1];
  return ordinals.find((ordinal) => ordinal.startsWith(digit ?? word.toLowerCase())) ?? word;
}

function respeltWeekday(word: string): string {
  return weekdays.find((weekday) => word.toUpperCase().startsWith(weekday)) ?? word;
}

/** `MON-FRI`, which the language does not have, as a list that may run over the week's end. */
function listed(from: string, to: string): string | undefined {
  const [first, last] = [respeltWeekday(from), respeltWeekday(to)];
  if (!isWeekday(first) || !isWeekday(last)) return undefined;
  const [start, end] = [weekdays.indexOf(first), weekdays.indexOf(last)];
  return weekdays
    .map((_, index) => weekdays[(start + index) % 7])
    .slice(0, ((end - start + 7) % 7) + 1)
    .join(",");
}

/** Without the same first letter the guess would turn `biweekly` into `weekly`. */
function near(text: string, known: readonly string[]): string | undefined {
  const initial = text.charAt(0).toLowerCase();
  return nearestWord(
    text,
    known.filter((word) => word.startsWith(initial)),
  );
}
