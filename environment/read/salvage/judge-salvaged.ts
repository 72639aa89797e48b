import { pathText } from "../../finding.ts";
import type { Judgement } from "../../rule.ts";
import { pathInFile } from "./places.ts";
import type { Salvaged } from "./salvage.ts";

/**
 * Judges an environment whose mistakes in shape were mended. A judgement counts when every mended version gives it, to
 * the word, and it does not lie below a stand-in: then it comes from the file and not from the mending.
 */
export function judgeSalvaged<Value>(
  versions: readonly Salvaged<Value>[],
  judge: (value: Value) => readonly Judgement[],
): Judgement[] {
  const [first, ...others] = versions.map((version) => judgedVersion(version, judge));
  const agreed = others.map((judgements) => new Set(judgements.map(wordsOf)));
  return (first ?? []).filter((judgement) => agreed.every((words) => words.has(wordsOf(judgement))));
}

function judgedVersion<Value>(
  { value, filled, renamed }: Salvaged<Value>,
  judge: (value: Value) => readonly Judgement[],
): Judgement[] {
  if (value === undefined) return [];
  return judge(value)
    .filter(({ breach }) => filled.above(breach.path) === undefined)
    .map(({ rule, breach }) => ({ rule, breach: { ...breach, path: pathInFile(breach.path, renamed) } }));
}

function wordsOf({ rule, breach }: Judgement): string {
  return JSON.stringify([rule.id, pathText(breach.path), breach.message, breach.fix]);
}
