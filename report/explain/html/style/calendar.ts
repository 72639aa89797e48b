/** The picture of the calendar. Lengths across are shares of its width, those down are pixels: it fits every screen. */
export const calendarStyle = `
figure { margin: 1.25rem 0 1rem; overflow: clip; padding-bottom: 2px; }
.calendar { display: block; width: calc(100% - 1.75rem); margin-left: 1.75rem; overflow: visible; font-size: 12px; }
.calendar text { fill: var(--quiet); }
.calendar .lane-name, .calendar .freeze-name { paint-order: stroke; stroke: var(--ground); stroke-width: 4px; }
.calendar .lane-name { fill: var(--ink); font-size: 13px; font-weight: 600; }
.calendar .lane-note { font-weight: 400; fill: var(--quiet); }
.calendar .ground { fill: var(--raised); }
.calendar .weekend { fill: var(--weekend); }
.calendar .grid { stroke: var(--line); stroke-width: 1; }
.calendar .now { stroke: var(--bad); stroke-width: 1.5; }
.calendar .now-name { fill: var(--bad); font-weight: 600; }
.calendar .freeze { fill: url(#freeze-hatch); stroke: var(--freeze); stroke-width: 1; }
.calendar .hatch { stroke: var(--freeze); stroke-width: 1.5; }
.calendar .freeze-name { fill: var(--ink); font-weight: 600; }
${[0, 1, 2, 3, 4, 5].map((tone) => `.calendar .tone-${tone} { fill: var(--tone-${tone}); }`).join("\n")}
.calendar .pale { opacity: 0.55; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; margin: 0.75rem 0 0; padding: 0; font-size: 0.9rem; color: var(--quiet); }
.key-weekend { fill: var(--weekend); stroke: var(--line); }
.key-freeze { fill: none; stroke: var(--freeze); }
.key-hatch { fill: none; stroke: var(--freeze); stroke-width: 1.5; }
.key-now { stroke: var(--bad); stroke-width: 2; }
.legend svg { width: 1.4rem; height: 0.9rem; vertical-align: -0.1rem; margin-right: 0.4rem; }
@media (max-width: 48rem) {
  .calendar { font-size: 10.5px; }
  .calendar .lane-name { font-size: 12px; }
  .calendar .second { display: none; }
}
`;
