import type { Temporal } from "temporal-polyfill";
import { minutesPerDay } from "../../../environment/duration.ts";
import { counted } from "../text/section.ts";
import { daysAhead } from "../upcoming.ts";
import {
  background,
  type Freeze,
  heightOf,
  isDrawn,
  laneHeight,
  rounded,
  share,
  topOf,
} from "./calendar-grid.ts";
import type { Lane, Mark } from "./calendar-lanes.ts";
import { html, type Markup } from "./markup.ts";

/** What is drawn: lanes over days, from a moment on. */
export interface Drawn {
  readonly lanes: readonly Lane[];
  readonly freezes: readonly Freeze[];
  readonly now: Temporal.ZonedDateTime;
}

/** A window of half an hour would be one pixel high: too little to be seen. */
const leastMarkHeight = 4;
const tones = 6;

/** The calendar as a picture: a column per day, a lane per kind of window, and in each lane the hours from top to bottom. */
export function calendarPicture({ lanes, freezes, now }: Drawn): Markup {
  const drawn = freezes.filter((each) => isDrawn(each, now.toPlainDate()));
  const grid = { now, lanes: lanes.length, freezes: drawn };
  return html`<svg class="calendar" role="img" aria-labelledby="calendar-title calendar-text" height="${heightOf(grid)}" xmlns="http://www.w3.org/2000/svg">
<title id="calendar-title">Calendar of the next ${daysAhead} days</title>
<desc id="calendar-text">${descriptionOf(lanes, drawn)}</desc>
<defs><pattern id="freeze-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="7"/></pattern></defs>
${background(grid)}${lanes.map((lane, index) => laneMarks(lane, topOf(index, grid)))}</svg>
`;
}

function laneMarks({ name, kind, unusual, isOnDemand, marks }: Lane, top: number): Markup {
  const notes = [
    ...(unusual.length === 0 ? [] : [`stronger: ${unusual.join(", ")}`]),
    ...(isOnDemand ? ["passes, unless it is needed"] : []),
  ];
  const note = notes.length === 0 ? undefined : html`<tspan class="lane-note"> (${notes.join("; ")})</tspan>`;
  return html`<text class="lane-name" x="0" y="${top - 8}">${name}${note}</text>
<g class="tone-${kind % tones}">
${marks.map((mark) => markShape(mark, top, isOnDemand || (unusual.length > 0 && mark.isUsual)))}</g>
`;
}

function markShape({ day, fromMinute, toMinute, title }: Mark, top: number, isPale: boolean): Markup {
  const tall = Math.max(leastMarkHeight, ((toMinute - fromMinute) / minutesPerDay) * laneHeight);
  const y = Math.min((fromMinute / minutesPerDay) * laneHeight, laneHeight - tall) + top;
  const kind = isPale ? html` class="pale"` : undefined;
  return html`<rect${kind} x="${share(day + 0.08)}" y="${rounded(y)}" width="${share(0.84)}" height="${rounded(tall)}"><title>${title}</title></rect>
`;
}

/** The picture in one sentence per lane. */
function descriptionOf(lanes: readonly Lane[], freezes: readonly Freeze[]): string {
  const told = lanes.map(
    ({ name, marks }) => `${name} on ${counted(new Set(marks.map(({ day }) => day)).size, "day")}.`,
  );
  const frozen = freezes.map(({ name, from, to }) => `Freeze ${name} from ${from} to ${to}.`);
  return [...told, ...frozen, "The list below the picture tells every window."].join(" ");
}
