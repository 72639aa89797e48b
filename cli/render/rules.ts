import { foundOut, severityText } from "../../report/finding-text.ts";
import { columns, hanging, type TextStyle } from "../../report/layout.ts";
import type { ListedRule } from "../reading.ts";

/** Every rule on a line or two. */
export function ruleTable(rules: readonly ListedRule[], style: TextStyle): string {
  const head = ["rule", "severity", "otherwise", "what must hold"];
  const rows = rules.map(({ id, severity, otherwise, statement, clouds, checked }) => [
    style.paint("bold", id),
    severityText(severity, style),
    otherwise,
    checked ? statement : `${notYet(clouds)} ${statement}`,
  ]);
  return [
    columns([head, ...rows], style.width),
    "",
    hanging(
      "",
      "otherwise: when you would find out without the rule. upkeep rules ID tells all about one.",
      style.width,
    ),
  ].join("\n");
}

function notYet(clouds: readonly string[]): string {
  return clouds.includes("aws") ? "Not checked yet." : "Azure only, not checked yet.";
}

/** All that is known about one rule. */
export function ruleText(rule: ListedRule, style: TextStyle): string {
  const rows: [string, string][] = [
    ["why", rule.why],
    ["otherwise", foundOut[rule.otherwise]],
    ["area", rule.area],
    ["clouds", rule.clouds.length === 0 ? "any" : rule.clouds.join(", ")],
    ["judges", rule.judges],
    ["checked", rule.checked ? "yes" : notYet(rule.clouds)],
    ["source", rule.source],
  ];
  return [
    `${style.paint("bold", rule.id)}  ${severityText(rule.severity, style)}`,
    hanging("", rule.statement, style.width),
    "",
    ...rows.map(([label, text]) =>
      // A link stays whole, so that it can be followed.
      label === "source"
        ? `${style.paint("dim", label.padEnd(9))}  ${text}`
        : hanging(`${style.paint("dim", label.padEnd(9))}  `, text, style.width),
    ),
  ].join("\n");
}
