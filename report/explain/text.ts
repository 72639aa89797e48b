import { findingText } from "../finding-text.ts";
import { hanging, printable, type TextStyle } from "../layout.ts";
import type { Explanation } from "./explanation.ts";
import { freezes, nextWindows } from "./text/calendar.ts";
import { ladders, overrides, vaults } from "./text/keeping.ts";
import { overview } from "./text/overview.ts";
import { coverage, recoveryPoints, recoveryTime, regionLoss } from "./text/protection.ts";
import { assumed, creations, existing } from "./text/resources.ts";
import { counted, type Section, section } from "./text/section.ts";

const warnings: Section = ({ findings }, style) =>
  findings.length === 0
    ? undefined
    : section(
        style,
        counted(findings.length, "warning"),
        findings.map((each) => `\n${findingText(each, style)}`),
      );

const nextStep: Section = ({ stack, existing: found }, style) =>
  section(style, "Next", [
    ...(found.collisions.length === 0 ? [] : ["  Settle the collisions above first."]),
    hanging("  on this machine  ", `npx upkeep preview --offline --stack ${stack}`, style.width),
    hanging("  in the account   ", `npm run pulumi -- preview -s ${stack}`, style.width),
  ]);

/** An explanation for a person: short sections, each an answer to one question. */
export function explanationText(explanation: Explanation, style: TextStyle, verbose = false): string {
  const sections: Section[] = [
    overview,
    coverage,
    recoveryPoints,
    regionLoss,
    recoveryTime,
    ladders,
    vaults,
    overrides,
    nextWindows,
    freezes,
    creations(verbose),
    existing,
    assumed,
    warnings,
    nextStep,
  ];
  const shown = printable(explanation);
  return sections
    .map((each) => each(shown, style))
    .filter((text) => text !== undefined)
    .join("\n\n");
}
