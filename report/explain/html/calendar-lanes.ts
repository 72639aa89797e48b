import { Temporal } from "temporal-polyfill";
import { minutesPerDay } from "../../../environment/duration.ts";
import { closingTime, localTime } from "../../local-time.ts";
import { daysAhead } from "../upcoming.ts";
import type { CalendarWindow } from "./section.ts";

/** The part of a window that falls on one day, in minutes of the wall clock. */
export interface Mark {
  /** Counted from the first day drawn. */
  readonly day: number;
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Of the whole window. */
  readonly title: string;
  /** Whether it is what the lane's windows usually are. */
  readonly isUsual: boolean;
}

/** Windows of one sort, drawn side by side with the others. */
export interface Lane {
  readonly name: string;
  /** Kinds are numbered in the order of their first windows. */
  readonly kind: number;
  /** What its unusual windows are, such as weekly among daily ones. */
  readonly unusual: readonly string[];
  /** Whether its windows pass unless somebody asks for them. */
  readonly isOnDemand: boolean;
  readonly marks: readonly Mark[];
}

/** More names of one kind than this share a lane. */
const mostLanesOfAKind = 6;

/**
 * The windows as lanes: in the order of their kinds' first windows, one lane per name where a kind has few. `onDemand` are
 * names of windows that pass unless somebody asks for them.
 */
export function lanesOf(
  windows: readonly CalendarWindow[],
  first: Temporal.PlainDate,
  zone: string,
  onDemand: readonly string[],
): Lane[] {
  return [...Map.groupBy(windows, ({ kind }) => kind)].flatMap(([kind, ofKind], index) => {
    const byName = Map.groupBy(ofKind, ({ name }) => name);
    const isSplit = byName.size <= mostLanesOfAKind && kind !== "vendor maintenance";
    const lanes: [string, CalendarWindow[]][] = isSplit ? [...byName] : [[kind, ofKind]];
    return lanes.map(([name, those]) => ({
      name: capitalised(name.startsWith(kind) ? name : `${kind}: ${name}`),
      kind: index,
      isOnDemand: onDemand.includes(name),
      ...laneOf(those, first, zone),
    }));
  });
}

/** A window in words: its kind and its name, which may begin with the kind. */
export function windowText({ kind, name, note }: CalendarWindow): string {
  const what = name.startsWith(kind) ? name : `${kind} of ${name}`;
  return note === undefined ? what : `${what}: ${note}`;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function laneOf(
  windows: readonly CalendarWindow[],
  first: Temporal.PlainDate,
  zone: string,
): Pick<Lane, "unusual" | "marks"> {
  const byNote = [...Map.groupBy(windows, ({ note }) => note)];
  byNote.sort(([, one], [, other]) => other.length - one.length);
  const [[usual] = [undefined], ...others] = byNote;
  return {
    unusual: others.flatMap(([note]) => (note === undefined ? [] : [note])),
    marks: windows.flatMap((window) => marksOf(window, window.note === usual, first, zone)),
  };
}

function marksOf(window: CalendarWindow, isUsual: boolean, first: Temporal.PlainDate, zone: string): Mark[] {
  const interval = { start: Temporal.Instant.from(window.start), end: Temporal.Instant.from(window.end) };
  const [start, end] = [interval.start, interval.end].map((each) => each.toZonedDateTimeISO(zone)) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ];
  const [firstDay, lastDay] = [start, end].map((each) => dayOf(each, first)) as [number, number];
  const title = `${localTime(interval.start, zone)} to ${closingTime(interval, zone)}: ${windowText(window)}`;
  const marks: Mark[] = [];
  for (let day = Math.max(0, firstDay); day <= Math.min(daysAhead - 1, lastDay); day += 1) {
    const fromMinute = day === firstDay ? minuteOf(start) : 0;
    const toMinute = day === lastDay ? minuteOf(end) : minutesPerDay;
    // Where the clock goes back, a window can close at an earlier minute than it opens; it still has its place.
    if (toMinute === 0 && day > firstDay) continue;
    marks.push({ day, fromMinute, toMinute: Math.max(fromMinute, toMinute), title, isUsual });
  }
  return marks;
}

function dayOf(local: Temporal.ZonedDateTime, first: Temporal.PlainDate): number {
  return first.until(local.toPlainDate(), { largestUnit: "days" }).days;
}

function minuteOf({ hour, minute }: Temporal.ZonedDateTime): number {
  return hour * 60 + minute;
}
