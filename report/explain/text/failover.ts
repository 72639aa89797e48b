import { formatDuration } from "../../../environment/duration.ts";
import { columns, hanging, type TextStyle } from "../../layout.ts";
import type { Explanation } from "../explanation.ts";
import { type Section, section } from "./section.ts";

type Failover = NonNullable<Explanation["failover"]>;

/** How the service moves to the other region, how long that takes, and what it loses by what. */
export const failover: Section = ({ failover: told }, style) => {
  if (told === undefined) return undefined;
  return section(style, `If ${told.from} is lost: on to ${told.to}`, [
    columns([head(style), ...told.workloads.map((workload) => row(workload, style))], style.width, 2),
    ...told.workloads.flatMap(({ id, because }) =>
      because === undefined ? [] : [hanging("  ", `${id}: ${because}.`, style.width)],
    ),
    hanging("  ", timeText(told), style.width),
    ...told.longest.map(({ what, minutes }) =>
      hanging(`    ${formatDuration(minutes).padStart(12)}  `, what, style.width),
    ),
    ...(told.dnsMinutes === 0
      ? []
      : [
          hanging(
            `    ${formatDuration(told.dnsMinutes).padStart(12)}  `,
            "Names are remembered",
            style.width,
          ),
        ]),
    ...drillLines(told, style),
  ]);
};

const head = (style: TextStyle) =>
  ["workload", "promised", "lost", "", "by"].map((each) => style.paint("dim", each));

function row(
  { id, by, promisedLossMinutes: promised, lossElsewhereMinutes: lost }: Failover["workloads"][number],
  style: TextStyle,
) {
  const isKept = promised === undefined || (lost !== undefined && lost <= promised);
  return [
    id,
    promised === undefined ? "–" : formatDuration(promised),
    lost === undefined ? "everything" : formatDuration(lost),
    isKept ? style.paint("green", "kept") : style.paint("red", "missed"),
    by,
  ];
}

function timeText({ plannedMinutes, rtoMinutes, approvers, steps }: Failover): string {
  const people = approvers === 1 ? "one person approves" : `${approvers} people approve`;
  const promised = rtoMinutes === 0 ? "" : ` of the promised ${formatDuration(rtoMinutes)}`;
  return `It takes ${formatDuration(plannedMinutes)} at most${promised}; ${people}. Of ${steps} steps these take longest:`;
}

function drillLines({ drill }: Failover, style: TextStyle): string[] {
  if (drill === undefined) return [];
  const last = drill.lastHeld === undefined ? "none was held yet" : `the last was on ${drill.lastHeld}`;
  return [hanging("  ", `Drilled every ${formatDuration(drill.everyMinutes)}; ${last}.`, style.width)];
}
