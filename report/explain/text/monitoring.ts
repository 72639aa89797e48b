import { formatDuration } from "../../../environment/duration.ts";
import { columns, hanging, type TextStyle } from "../../layout.ts";
import type { Explanation } from "../explanation.ts";
import { counted, type Section, section } from "./section.ts";

type Monitoring = NonNullable<Explanation["monitoring"]>;

const consequences = [
  "",
  "the service is down: calls",
  "soon, or unseen: calls",
  "a ticket",
  "for the record",
];

/** How many alarms there are and of what kind, who is called when, what is left out, and when nobody is called. */
export const monitoring: Section = ({ monitoring: told }, style) => {
  if (told === undefined) return undefined;
  return section(style, "What is watched, and who is called", [
    ...counts(told, style),
    ...escalation(told, style),
    ...leftOut(told, style),
    ...mutes(told, style),
  ]);
};

function counts({ alarms, counts: all, heartbeatMinutes }: Monitoring, style: TextStyle): string[] {
  const rows = all.map(({ region, severity, count }) => [
    region,
    `severity ${severity}`,
    String(count),
    consequences[severity] ?? "",
  ]);
  const about = `${counted(alarms.length, "alarm")} on workloads, and a sign of life every ${formatDuration(heartbeatMinutes)}.`;
  return [...(rows.length === 0 ? [] : [columns(rows, style.width, 2)]), hanging("  ", about, style.width)];
}

function escalation({ escalation: all }: Monitoring, style: TextStyle): string[] {
  if (all.length === 0) return [hanging("  ", "Nobody is called beyond on-call.", style.width)];
  const steps = all.map(
    ({ level, afterMinutes, contact }) =>
      `after ${formatDuration(afterMinutes)} ${level} (${contact ?? "nobody is named"})`,
  );
  return [hanging("  ", `Where on-call is silent: ${steps.join(", ")}.`, style.width)];
}

function leftOut({ leftOut: all }: Monitoring, style: TextStyle): string[] {
  const alike = Map.groupBy(all, ({ workload, because }) => `${workload}: ${because}`);
  return [...alike].flatMap(([why, those]) => [
    hanging("  ", `Not on ${why}.`, style.width),
    hanging("    ", those.map(({ id }) => id).join(", "), style.width),
  ]);
}

function mutes({ mutes: all }: Monitoring, style: TextStyle): string[] {
  const alike = Map.groupBy(
    all,
    ({ ring, region, workloads }) => `${ring} in ${region}: ${workloads.join(", ")}`,
  );
  return [...alike].flatMap(([whose, those]) => {
    const [first] = those;
    const last = those.at(-1);
    if (first === undefined || last === undefined) return [];
    const times =
      those.length === 1 ? first.starts : `${first.starts} to ${last.starts}, ${those.length} times`;
    return [
      hanging(
        "  ",
        `Silent in the ring ${whose}, ${times}, for ${formatDuration(first.durationMinutes)}.`,
        style.width,
      ),
    ];
  });
}
