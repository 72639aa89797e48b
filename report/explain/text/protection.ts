import { formatDuration } from "../../../environment/duration.ts";
import { columns, hanging, type TextStyle } from "../../layout.ts";
import type { Explanation } from "../explanation.ts";
import { counted, partsText, type Section, section } from "./section.ts";

type Workload = Explanation["workloads"][number];

/** Which plan covers which workloads, and which no plan covers. */
export const coverage: Section = ({ workloads, plans }, style) => {
  const covered = workloads.filter(({ plan }) => plan !== undefined);
  const left = workloads.filter(({ plan }) => plan === undefined);
  const width = Math.max(...workloads.map(({ id }) => id.length));
  const line = (id: string, text: string) => hanging(`    ${id.padEnd(width)}  `, text, style.width);
  return section(style, `Workloads: ${covered.length} covered, ${left.length} left out`, [
    ...plans.flatMap((plan, index) => [
      `  ${style.paint("green", `plan ${index + 1}`)}  ${plan.name}`,
      ...workloads
        .filter((workload) => workload.plan === plan.name)
        .map(({ id, title, region }) => line(id, `${title}, ${region}`)),
    ]),
    ...(left.length === 0 ? [] : [`  ${style.paint("yellow", "left out")}`]),
    ...left.map(({ id, title, exempt }) => line(id, `${title}${exemption(exempt)}`)),
  ]);
};

function exemption(exempt: Workload["exempt"]): string {
  return exempt === undefined
    ? ""
    : `, until ${exempt.expires}: ${exempt.reason} (approved by ${exempt.approvedBy})`;
}

/** Promised and effective RPO per workload, and where the minutes go. */
export const recoveryPoints: Section = ({ workloads }, style) => {
  const head = ["workload", "promised", "given", "", "where the time goes"].map((each) =>
    style.paint("dim", each),
  );
  const rows = workloads.flatMap(({ id, promised, effective }) => {
    if (effective === undefined) return [];
    const isKept = effective.minutes <= promised.rpoMinutes;
    return [
      [
        id,
        formatDuration(promised.rpoMinutes),
        formatDuration(effective.minutes),
        isKept ? style.paint("green", "kept") : style.paint("red", "missed"),
        partsText(effective.parts),
      ],
    ];
  });
  if (rows.length === 0) return undefined;
  const beyond = workloads.filter(({ promised }) => promised.tierRpoMinutes < promised.rpoMinutes);
  return section(style, "How much recent data may be lost (RPO)", [
    columns([head, ...rows], style.width, 2),
    ...beyond.map(({ id, promised }) =>
      hanging(
        "  ",
        `${id}: the tier says ${formatDuration(promised.tierRpoMinutes)}; the best that can be done for it, ` +
          `${formatDuration(promised.rpoMinutes)}, is promised.`,
        style.width,
      ),
    ),
  ]);
};

/** What the copies give where a region is lost; workloads that lose the same are told together. */
export const regionLoss: Section = ({ workloads, environment }, style) => {
  const { primary, recovery } = environment.regions;
  const copied = workloads.flatMap(({ id, region, effectiveElsewhere }) =>
    effectiveElsewhere === undefined ? [] : [{ id, region, given: effectiveElsewhere }],
  );
  if (copied.length === 0) return undefined;
  const alike = Map.groupBy(copied, ({ region, given }) => JSON.stringify([region, given]));
  const lines = [...alike.values()].flatMap((those) => {
    const [first] = those;
    if (first === undefined) return [];
    const other = (first.region === primary ? recovery : primary) ?? "";
    const head = `  ${formatDuration(first.given.minutes).padEnd(6)}  `;
    return [
      hanging(head, those.map(({ id }) => id).join(", "), style.width),
      hanging(" ".repeat(10), `${partsText(first.given.parts)}; from the copies in ${other}`, style.width),
    ];
  });
  return section(style, "And if a whole region is lost, beside the time to copy", lines);
};

/** How soon data is back. */
export const recoveryTime: Section = ({ workloads }, style) =>
  workloads.some(({ plan }) => plan !== undefined)
    ? section(style, "How soon it is back (RTO)", recoveryTimes(workloads, style))
    : undefined;

function recoveryTimes(workloads: readonly Workload[], style: TextStyle): string[] {
  const protectedOnes = workloads.filter(({ plan }) => plan !== undefined);
  const byTime = Map.groupBy(protectedOnes, ({ promised }) => promised.rtoMinutes);
  return [...byTime].map(([minutes, those]) => {
    const whose =
      byTime.size === 1 && those.length > 1
        ? `all ${counted(those.length, "workload")}`
        : those.map(({ id }) => id).join(", ");
    return hanging(`  ${formatDuration(minutes)}  `, whose, style.width);
  });
}
