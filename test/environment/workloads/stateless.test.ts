import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { tiers } from "../../../environment/tier.ts";
import { kinds } from "../../../environment/workloads/kinds.ts";
import { fileOf } from "../../rules/anything.ts";
import { fixtureText, readText } from "../../rules/judged.ts";

const facts: Readonly<Record<string, unknown>> = {
  targetGroups: ["arn:aws:elasticloadbalancing:eu-central-1:333333333333:targetgroup/shop/0123456789abcdef"],
  timeoutSeconds: 30,
  visibilityTimeoutSeconds: 30,
  retention: "4d",
  tunnels: ["203.0.113.17", "203.0.113.83"],
  minimumCapacity: 2,
};

const stateless = kinds.filter(({ stateful }) => !stateful);

interface Fixture {
  readonly aws: { readonly account: string; readonly regions: { readonly primary: string } };
  readonly overrides?: unknown;
}

/** The fixture of a tier with one workload of each of these kinds and nothing that deviates from the tier. */
function fileWith(tier: (typeof tiers)[number], chosen: typeof stateless): string {
  const { config } = parse(fixtureText(tier)) as { config: { "upkeep:environment": Fixture } };
  const { overrides: _, ...environment } = config["upkeep:environment"];
  const { account, regions } = environment.aws;
  return fileOf({
    ...environment,
    workloads: chosen.map(({ kind, keys, aws: { arn } }) => ({
      id: kind,
      kind,
      arn: `arn:aws:${arn.service}:${arn.global === true ? ":" : `${regions.primary}:${account}`}:${arn.example}`,
      ...Object.fromEntries(Object.keys(keys).map((key) => [key, facts[key]])),
    })),
  });
}

describe.each(tiers)("workloads without data break no rule of %s", (tier) => {
  it.each(stateless.map((kind) => [kind.kind, kind] as const))("%s, alone", (_, kind) => {
    expect(readText(fileWith(tier, [kind])).findings).toEqual([]);
  });

  it("all of them at once", () => {
    expect(readText(fileWith(tier, stateless)).findings).toEqual([]);
  });
});
