import { Temporal } from "temporal-polyfill";
import type { Explanation } from "../explanation.ts";
import { daysAhead } from "../upcoming.ts";
import { lanesOf, windowText } from "./calendar-lanes.ts";
import { calendarPicture } from "./calendar-picture.ts";
import { html, type Markup } from "./markup.ts";
import { type CalendarWindow, lead, type PageSection } from "./section.ts";
import { table } from "./table.ts";
import { openingAndClosing } from "./windows.ts";

/** The joined calendar, drawn and listed. */
export const calendar: PageSection = {
  id: "calendar",
  heading: `When it happens: the next ${daysAhead} days`,
  body: ({ explanation, calendar: all }) => {
    const { zone } = explanation.environment;
    const now = Temporal.Instant.from(explanation.asOf).toZonedDateTimeISO(zone);
    // Freezes are drawn across all lanes, from their own list: one that began long ago still holds.
    const windows = all.filter(({ kind }) => kind !== "freeze");
    if (windows.length === 0 && explanation.freezes.length === 0) return undefined;
    return html`${windows.length === 0 ? undefined : picture(windows, explanation, now)}${freezes(explanation)}<details>
<summary>Every window as a list (${windows.length})</summary>
${windowTable(windows, zone)}</details>
`;
  },
};

function picture(
  windows: readonly CalendarWindow[],
  { freezes: frozen, rings }: Explanation,
  now: Temporal.ZonedDateTime,
): Markup {
  const zone = now.timeZoneId;
  const onDemand = rings.filter((ring) => ring.onDemand).map(({ name }) => `patching ${name}`);
  const lanes = lanesOf(windows, now.toPlainDate(), zone, onDemand);
  return html`${lead(`A column is a day, a week begins at each line; in every row the hours run from 0 at the top to 24 below, in ${zone}.`)}<figure>
${calendarPicture({ lanes, freezes: frozen, now })}${legend}</figure>
`;
}

const legend: Markup = html`<ul class="legend">
<li><svg class="calendar-key" aria-hidden="true" viewBox="0 0 22 14"><rect class="key-freeze" x="0.5" y="0.5" width="21" height="13"/><path class="key-hatch" d="M2 13 13 1M9 13 20 1M16 13 21 7M0 7 6 1"/></svg>freeze: backups go on, all else waits</li>
<li><svg class="calendar-key" aria-hidden="true" viewBox="0 0 22 14"><rect class="key-weekend" width="22" height="14"/></svg>weekend</li>
<li><svg class="calendar-key" aria-hidden="true" viewBox="0 0 22 14"><line class="key-now" x1="11" x2="11" y1="0" y2="14"/></svg>as of</li>
</ul>
`;

function freezes({ freezes: all }: Explanation): Markup | undefined {
  if (all.length === 0) return undefined;
  const columns = [
    { heading: "Freeze" },
    { heading: "From", short: true as const },
    { heading: "To", short: true as const },
    { heading: "Why" },
  ];
  const rows = all.map(({ name, from, to, reason, approvedBy }) => [
    name,
    from,
    to,
    `${reason} (approved by ${approvedBy})`,
  ]);
  return table("Freezes: no patches, drills or runbooks; backups go on", columns, rows);
}

function windowTable(windows: readonly CalendarWindow[], zone: string): Markup {
  const columns = [
    { heading: "Opens", short: true as const },
    { heading: "Closes", short: true as const },
    { heading: "For" },
  ];
  const rows = windows.map((window) => [...openingAndClosing(window, zone), windowText(window)]);
  return html`<div class="table">${table(`Windows of the next ${daysAhead} days (${zone})`, columns, rows)}</div>
`;
}
