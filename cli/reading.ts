import type { Temporal } from "temporal-polyfill";
import { orderedAreas } from "../components/areas.ts";
import { readEnvironment } from "../components/read.ts";
import type { Finding } from "../environment/finding.ts";
import type { Reading } from "../environment/load.ts";
import type { RuleEntry } from "../environment/rule.ts";
import { ruleEntries } from "../environment/rules/rules.ts";
import { judgeTogether } from "../environment/together.ts";

/** Reads files and judges each by itself. `deploying` makes an error of what may be validated but not deployed. */
export function readFiles(
  files: readonly string[],
  asOf: Temporal.Instant,
  deploying = false,
): readonly Reading[] {
  return files.map((file) => readEnvironment(file, { asOf, deploying }));
}

/** Findings of each file, of its own and those that show only beside the others. */
export function findingsPerFile(
  readings: readonly Reading[],
): readonly { readonly file: string; readonly findings: readonly Finding[] }[] {
  // A single file says nothing of the others that may exist.
  const together = readings.length > 1 ? judgeTogether(readings) : [];
  return readings.map(({ file, findings }) => ({
    file,
    findings: [...findings, ...together.filter((each) => each.file === file)].sort(
      (one, other) => one.line - other.line || one.column - other.column,
    ),
  }));
}

/** Every rule that a file is judged by, by id. */
export function everyRule(): readonly ListedRule[] {
  const checked = [...ruleEntries, ...orderedAreas.flatMap(([, { rules }]): readonly RuleEntry[] => rules)];
  return [
    ...checked.map((rule) => ({ ...rule, checked: true })),
    ...orderedAreas.flatMap(([, { notChecked }]) => notChecked.map((rule) => ({ ...rule, checked: false }))),
  ];
}

/** A rule, and whether anything checks it yet. */
export interface ListedRule extends RuleEntry {
  readonly checked: boolean;
}
