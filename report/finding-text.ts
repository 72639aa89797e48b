import type { Finding, Otherwise, Severity } from "../environment/finding.ts";
import { hanging, printable, type TextStyle } from "./layout.ts";

/** When one would find out without a rule, in a sentence. */
export const foundOut: Readonly<Record<Otherwise, string>> = {
  deploy: "you would find out at deploy: pulumi up fails",
  "run time": "you would find out at run time: a job fails",
  never: "you would find out never: nothing fails, it is silently wrong",
};

/** A severity in its word and colour. */
export function severityText(severity: Severity, style: TextStyle): string {
  return style.paint(severity === "error" ? "red" : "yellow", severity);
}

/** One finding: where, what, why, otherwise, and what to write instead. */
export function findingText(given: Finding, style: TextStyle): string {
  const { file, line, column, severity, rule, path, message, why, fix, otherwise } = printable(given);
  const place = style.paint("bold", `${file}:${line}:${column}`);
  const labelled = (label: string, text: string) =>
    hanging(`  ${style.paint("dim", label.padEnd(9))}  `, text, style.width);
  return [
    `${place}  ${severityText(severity, style)}  ${style.paint("bold", rule)}`,
    hanging("  ", message.includes(path) ? message : `${path}: ${message}`, style.width),
    labelled("why", why),
    labelled("otherwise", foundOut[otherwise]),
    labelled("fix", fix),
  ].join("\n");
}

/** `2 errors, 1 warning`, or `no findings`. */
export function countText(findings: readonly Finding[]): string {
  const counts = (["error", "warning"] as const)
    .map((severity) => ({ severity, count: findings.filter((each) => each.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? "" : "s"}`);
  return counts.length === 0 ? "no findings" : counts.join(", ");
}
