import { Temporal } from "temporal-polyfill";
import { columns } from "../../layout.ts";
import { closingTime, localTime } from "../../local-time.ts";
import { type Section, section } from "./section.ts";

/** The next windows, in the customer's zone. */
export const nextWindows: Section = ({ windows, environment }, style) => {
  const { zone } = environment;
  if (windows.length === 0) return undefined;
  const head = ["opens", "closes", "for"].map((each) => style.paint("dim", each));
  const rows = windows.map(({ start, end, name, kind, note }) => {
    const interval = { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) };
    // The name of a derived window says by itself what it is for.
    const what = name.startsWith(kind) ? name : `${kind} of ${name}`;
    return [
      localTime(interval.start, zone),
      closingTime(interval, zone),
      note === undefined ? what : `${what}: ${note}`,
    ];
  });
  return section(style, `Next windows, two of each at most (${zone})`, [
    columns([head, ...rows], style.width, 2),
  ]);
};

/** Days on which nothing but backups happens. */
export const freezes: Section = ({ freezes: all }, style) => {
  if (all.length === 0) return undefined;
  const rows = all.map(({ name, from, to, reason, approvedBy }) => [
    `${from} to ${to}`,
    `${name}: ${reason} (approved by ${approvedBy})`,
  ]);
  return section(style, "Freezes: no patches, drills or runbooks; backups go on", [
    columns(rows, style.width, 2),
  ]);
};
