import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { orderedAreas } from "../../components/areas.ts";
import type { RuleEntry } from "../../environment/rule.ts";
import { ruleEntries } from "../../environment/rules/rules.ts";
import type { RuleCases } from "./case.ts";
import { fixtureText, idsFoundIn, readText } from "./judged.ts";

const folder = join(import.meta.dirname, "..");
const files = globSync("**/*.cases.ts", { cwd: folder }).toSorted();
const allCases = await Promise.all(
  files.map(async (file) => {
    const { cases } = (await import(join(folder, file))) as { cases: RuleCases };
    return { file, cases };
  }),
);
const ofAreas = orderedAreas.flatMap(([, { rules }]): readonly RuleEntry[] => rules);
const entries = new Map([...ruleEntries, ...ofAreas].map((entry) => [entry.id, entry]));

describe("every rule has cases and every case a rule", () => {
  it("names each case file after its rule", () => {
    const names = allCases.map(({ cases }) => `${cases.rule.toLowerCase()}.cases.ts`);
    expect(files.map((file) => basename(file))).toEqual(names);
  });

  it("covers every rule once", () => {
    const covered = allCases.map(({ cases }) => cases.rule);
    expect(covered.toSorted()).toEqual([...entries.keys()].toSorted());
  });
});

describe("the fixtures that cases begin with break no rule", () => {
  it.each(["bronze", "silver", "gold", "platinum"] as const)("%s", (tier) => {
    expect(readText(fixtureText(tier)).findings).toEqual([]);
  });
});

describe.each(allCases.map(({ cases }) => cases))("$rule", ({ rule, accept, reject }) => {
  const area = entries.get(rule)?.area ?? "";

  it.each(accept)("accepts, because $because", (one) => {
    expect(idsFoundIn(area, one)).toEqual([]);
  });

  it.each(reject)("rejects, because $because", (one) => {
    expect(new Set(idsFoundIn(area, one))).toEqual(new Set([rule]));
  });

  it.each(reject)("is the only one that notices when $because", (one) => {
    expect(idsFoundIn(area, one, [rule])).toEqual([]);
  });
});
