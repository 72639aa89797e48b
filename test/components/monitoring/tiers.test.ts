import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Tier, tiers } from "../../../environment/tier.ts";
import { kinds } from "../../../environment/workloads/kinds.ts";
import { fileOf } from "../../rules/anything.ts";
import { fixtureText, readText } from "../../rules/judged.ts";

interface Fixture {
  readonly aws: { readonly account: string; readonly regions: { readonly primary: string } };
  readonly overrides?: unknown;
}

function fixtureOf(tier: Tier): Fixture {
  const { config } = parse(fixtureText(tier)) as { config: { "upkeep:environment": Fixture } };
  return config["upkeep:environment"];
}

const facts: Readonly<Record<string, unknown>> = {
  minimumCapacity: 2,
  timeoutSeconds: 30,
  visibilityTimeoutSeconds: 30,
  retention: "4d",
  tunnels: ["203.0.113.17"],
};

const watchedOnly = kinds.filter(({ stateful }) => !stateful);

describe.each(tiers)("what %s watches by itself breaks no rule", (tier) => {
  it.each(watchedOnly.map(({ kind }) => kind))("on %s", (name) => {
    const { overrides: _, ...environment } = fixtureOf(tier);
    const kind = watchedOnly.find((one) => one.kind === name);
    const { account, regions } = environment.aws;
    const { arn } = kind?.aws ?? { arn: undefined };
    const place = arn !== undefined && "global" in arn ? ":" : `${regions.primary}:${account}`;
    const targetGroups = [
      `arn:aws:elasticloadbalancing:${regions.primary}:${account}:targetgroup/shop/0123456789abcdef`,
    ];
    const known = Object.fromEntries(
      Object.keys(kind?.keys ?? {}).map((key) => [key, key === "targetGroups" ? targetGroups : facts[key]]),
    );
    const workloads = [
      ...(environment as unknown as { workloads: object[] }).workloads,
      {
        id: "watched",
        kind: name,
        arn: `arn:aws:${arn?.service ?? ""}:${place}:${arn?.example ?? ""}`,
        ...known,
      },
    ];
    expect(readText(fileOf({ ...environment, workloads })).findings).toEqual([]);
  });
});
