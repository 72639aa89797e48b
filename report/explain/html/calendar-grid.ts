import { Temporal } from "temporal-polyfill";
import { minutesPerDay } from "../../../environment/duration.ts";
import type { Explanation } from "../explanation.ts";
import { daysAhead } from "../upcoming.ts";
import { html, type Markup } from "./markup.ts";

export type Freeze = Explanation["freezes"][number];

/** Pixels down: the weeks, a line per freeze, then per lane its name and its day of 24 hours. */
const weeksHeight = 22;
const freezeNameHeight = 16;
const nameHeight = 26;
export const laneHeight = 48;
const laneGap = 10;

/** What the picture's rows depend on. */
export interface Grid {
  readonly now: Temporal.ZonedDateTime;
  readonly lanes: number;
  /** Those that fall into the days drawn. */
  readonly freezes: readonly Freeze[];
}

/** Where a lane's hours begin. */
export function topOf(index: number, { freezes }: Grid): number {
  const scale = weeksHeight + freezes.length * freezeNameHeight;
  return scale + index * (nameHeight + laneHeight + laneGap) + nameHeight;
}

export function heightOf(grid: Grid): number {
  return topOf(grid.lanes, grid) - nameHeight;
}

/** All that stands behind the windows. */
export function background(grid: Grid): Markup {
  const lanes = Array.from({ length: grid.lanes }, (_, index) => topOf(index, grid));
  return html`${lanes.map((top) => ground(top, grid.now))}${weekNames(grid.now.toPlainDate())}${grid.freezes.map((each, index) => freezeBand(each, index, lanes, grid.now.toPlainDate()))}`;
}

/** Whether any of its days is drawn. */
export function isDrawn({ from, to }: Freeze, first: Temporal.PlainDate): boolean {
  return dayOf(to, first) >= 0 && dayOf(from, first) < daysAhead;
}

/** A lane's empty days, with weekends, weeks, the present and its hours. */
function ground(top: number, now: Temporal.ZonedDateTime): Markup {
  const first = now.toPlainDate();
  const weekends = days(first)
    .filter(({ date }) => date.dayOfWeek >= 6)
    .map(
      ({ day }) =>
        html`<rect class="weekend" x="${share(day)}" y="${top}" width="${share(1)}" height="${laneHeight}"/>`,
    );
  const lines = [
    ...mondays(first).map(({ day }) => ({ of: "grid", x: share(day) })),
    { of: "now", x: share((now.hour * 60 + now.minute) / minutesPerDay) },
  ].map(({ of, x }) => html`<line class="${of}" x1="${x}" x2="${x}" y1="${top}" y2="${top + laneHeight}"/>`);
  const hours = [0, 12, 24].map(
    (hour) => html`<text x="-6" y="${top + (hour / 24) * laneHeight + 4}" text-anchor="end">${hour}</text>`,
  );
  return html`<rect class="ground" y="${top}" width="100%" height="${laneHeight}"/>${weekends}<line class="grid" x1="0" x2="100%" y1="${top + laneHeight / 2}" y2="${top + laneHeight / 2}"/>${lines}${hours}
`;
}

function weekNames(first: Temporal.PlainDate): Markup {
  // The last one would run out of the picture.
  const named = mondays(first).filter(({ day }) => day <= daysAhead - 5);
  return html`${named.map(({ day, date }, index) => html`<text${index % 2 === 0 ? undefined : html` class="second"`} x="${share(day)}" y="13">${shortDate(date)}</text>`)}
`;
}

/** A freeze across all lanes, with its name on a line of its own above them. */
function freezeBand(
  { name, from, to }: Freeze,
  index: number,
  lanes: readonly number[],
  first: Temporal.PlainDate,
): Markup {
  const begin = Math.max(0, dayOf(from, first));
  const end = Math.min(daysAhead, dayOf(to, first) + 1);
  // A name in the second half would run out of the picture.
  const isLate = begin > daysAhead / 2;
  const bands = lanes.map(
    (top) =>
      html`<rect class="freeze" x="${share(begin)}" y="${top}" width="${share(end - begin)}" height="${laneHeight}"/>`,
  );
  const y = weeksHeight + (index + 1) * freezeNameHeight - 6;
  return html`${bands}<text class="freeze-name" x="${share(isLate ? end : begin)}" y="${y}" text-anchor="${isLate ? "end" : "start"}">${name}</text>
`;
}

function days(first: Temporal.PlainDate): { day: number; date: Temporal.PlainDate }[] {
  return Array.from({ length: daysAhead }, (_, day) => ({ day, date: first.add({ days: day }) }));
}

function mondays(first: Temporal.PlainDate): { day: number; date: Temporal.PlainDate }[] {
  return days(first).filter(({ date }) => date.dayOfWeek === 1);
}

function dayOf(date: string, first: Temporal.PlainDate): number {
  return first.until(Temporal.PlainDate.from(date), { largestUnit: "days" }).days;
}

/** Days as a share of the picture's width. */
export function share(ofDays: number): string {
  return `${rounded((ofDays / daysAhead) * 100)}%`;
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function shortDate({ day, month }: Temporal.PlainDate): string {
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return `${day} ${months[month - 1] ?? ""}`;
}
