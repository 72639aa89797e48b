import { Temporal } from "temporal-polyfill";
import { formatDuration } from "../../../environment/duration.ts";
import { columns, hanging, type TextStyle } from "../../layout.ts";
import { localTime } from "../../local-time.ts";
import type { Explanation } from "../explanation.ts";
import { type Detail, type Section, section } from "./section.ts";

type Failover = NonNullable<Explanation["failover"]>;

/** How the service moves to the other region, how long that takes, and what it loses by what; where it is asked for, every step. */
export const failover =
  (detail: Detail): Section =>
  ({ failover: told, environment }, style) => {
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
      ...drillLines(told, environment.zone, style),
      ...(detail === "verbose" ? stepLines(told, style) : []),
      ...(detail === "normal" ? ["  --verbose lists every step."] : []),
    ]);
  };

/** Every step of the plan, below the heading of its phase. */
function stepLines({ steps }: Failover, style: TextStyle): string[] {
  return [...Map.groupBy(steps, ({ phase }) => phase)].flatMap(([phase, those]) => [
    `  ${style.paint("green", phase)}`,
    ...those.flatMap((step) => [
      `    ${step.id}`,
      ...stepTexts(step).map((line) => hanging("      ", line, style.width)),
    ]),
  ]);
}

function stepTexts({
  what,
  target,
  after,
  minutes,
  needs,
  undo,
  manual,
}: Failover["steps"][number]): string[] {
  return [
    `${what}.`,
    [
      ...(target === undefined ? [] : [`on ${target}`]),
      `at most ${formatDuration(minutes)}`,
      ...(after.length === 0 ? [] : [`after ${after.join(", ")}`]),
      ...(manual ? ["by a person"] : []),
    ].join("; "),
    ...(needs.length === 0 ? [] : [`needs: ${needs.join("; ")}`]),
    ...(undo === undefined ? [] : [`undo: ${undo}`]),
  ];
}

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
  return `It takes ${formatDuration(plannedMinutes)} at most${promised}; ${people}. Of ${steps.length} steps these take longest:`;
}

function drillLines({ drill }: Failover, zone: string, style: TextStyle): string[] {
  if (drill === undefined) return [];
  const last = drill.lastHeld === undefined ? "none was held yet" : `the last was on ${drill.lastHeld}`;
  const next = drill.next.map((start) => localTime(Temporal.Instant.from(start), zone)).join("; ");
  return [
    hanging("  ", `Drilled every ${formatDuration(drill.everyMinutes)}; ${last}.`, style.width),
    ...(next === "" ? [] : [hanging("  ", `Next drills: ${next}.`, style.width)]),
  ];
}
