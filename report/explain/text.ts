import { findingText } from "../finding-text.ts";
import { hanging, printable, type TextStyle } from "../layout.ts";
import type { Explanation } from "./explanation.ts";
import { freezes, nextWindows } from "./text/calendar.ts";
import { failover } from "./text/failover.ts";
import { ladders, overrides, vaults } from "./text/keeping.ts";
import { monitoring } from "./text/monitoring.ts";
import { overview } from "./text/overview.ts";
import { proof } from "./text/proof.ts";
import { coverage, recoveryPoints, recoveryTime, regionLoss } from "./text/protection.ts";
import { assumed, creations, existing } from "./text/resources.ts";
import { rings } from "./text/rings.ts";
import { counted, type Detail, type Section, section } from "./text/section.ts";

const warnings: Section = ({ findings }, style) =>
  findings.length === 0
    ? undefined
    : [
        style.paint("bold", counted(findings.length, "warning")),
        findings.map((each) => findingText(each, style)).join("\n\n"),
      ].join("\n");

const nextStep: Section = ({ stack, existing: found }, style) =>
  section(style, "Next", [
    ...(found.collisions.length === 0 ? [] : ["  Settle the collisions above first."]),
    ...(found.leaving.length === 0 ? [] : ["  Keep or let go what leaves, above, first."]),
    hanging("  on this machine  ", `npx upkeep preview --offline --stack ${stack}`, style.width),
    hanging("  in the account   ", `npm run pulumi -- preview -s ${stack}`, style.width),
  ]);

const brief: readonly Section[] = [
  overview,
  coverage,
  recoveryPoints,
  recoveryTime,
  failover("brief"),
  nextWindows,
];

/** An explanation for a person: short sections, each an answer to one question. */
export function explanationText(
  explanation: Explanation,
  style: TextStyle,
  detail: Detail = "normal",
): string {
  const all: readonly Section[] = [
    overview,
    coverage,
    recoveryPoints,
    regionLoss,
    recoveryTime,
    failover(detail),
    ladders,
    vaults,
    proof,
    rings,
    monitoring,
    overrides,
    nextWindows,
    freezes,
    creations(detail === "verbose"),
    existing,
    assumed,
    warnings,
    nextStep,
  ];
  const shown = printable(explanation);
  return (detail === "brief" ? brief : all)
    .map((each) => each(shown, style))
    .filter((text) => text !== undefined)
    .join("\n\n");
}
