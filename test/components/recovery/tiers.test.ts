import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { recoveryTiers } from "../../../components/recovery/tiers.ts";
import { minutesOf } from "../../../environment/duration.ts";
import { tiers } from "../../../environment/tier.ts";
import { statefulKinds } from "../../../environment/workloads/kinds.ts";
import { fileOf } from "../../rules/anything.ts";
import { fixtureText, readText } from "../../rules/judged.ts";

interface Plain {
  readonly workloads: readonly { readonly id: string; readonly kind: string }[];
}

const { config } = parse(fixtureText("platinum")) as { config: { "upkeep:environment": Plain } };
const platinum = config["upkeep:environment"];
const isDatabase = ({ kind }: { readonly kind: string }) => /^(rds|aurora)-/.test(kind);
const sized = platinum.workloads.map((one) => (isDatabase(one) ? { ...one, class: "db.m6g.large" } : one));
const unsized = platinum.workloads.map((one) => (isDatabase(one) ? { ...one, class: undefined } : one));

describe.each(tiers)("what %s promises by itself", (tier) => {
  it("is kept by every kind, sized or not", () => {
    for (const workloads of [sized, unsized]) {
      const { findings } = readText(fileOf({ ...platinum, tier, overrides: [], workloads }));
      expect(findings.filter(({ rule }) => rule.startsWith("DR-"))).toEqual([]);
    }
  });

  it("covers every kind that holds data", () => {
    const kinds = new Set(platinum.workloads.map(({ kind }) => kind));
    for (const { kind } of statefulKinds) expect(kinds).toContain(kind);
  });
});

describe("the table", () => {
  it("promises more with every tier", () => {
    const table = tiers.map((tier) => recoveryTiers["2026-11"][tier]);
    const falling = (values: readonly (string | null)[]) =>
      values.map((text) => (text === null ? Number.POSITIVE_INFINITY : minutesOf(text)));
    for (const leaf of ["rpo", "approvalTime", "stepTime", "drillInterval"] as const) {
      const minutes = falling(table.map((promise) => promise[leaf]));
      expect(minutes).toEqual(minutes.toSorted((one, other) => other - one));
    }
  });
});
