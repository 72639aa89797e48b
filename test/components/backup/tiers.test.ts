import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { tiers } from "../../../environment/tier.ts";
import { kindOf, type StatefulKindName, statefulKinds } from "../../../environment/workloads/kinds.ts";
import { fileOf } from "../../rules/anything.ts";
import { fixtureText, readText } from "../../rules/judged.ts";

type Plain = Record<string, unknown>;

const facts: Plain = {
  encryptedWith: "customer-key",
  instanceOf: "none",
  maintenanceWindow: "sun:20:00-sun:21:00",
  pointInTime: true,
  versioned: true,
};

function fixtureOf(tier: string): Plain & { aws: { account: string; regions: { primary: string } } } {
  const { config } = parse(fixtureText(tier as "gold")) as { config: Record<string, never> };
  return config["upkeep:environment"] as never;
}

/** The fixture of a tier with these workloads and nothing that deviates from the tier. */
function environmentOf(tier: string, workloads: (aws: Place) => object[]): string {
  const { overrides: _, ...environment } = fixtureOf(tier);
  const { account, regions } = environment.aws;
  return fileOf({ ...environment, workloads: workloads({ account, region: regions.primary }) });
}

interface Place {
  readonly account: string;
  readonly region: string;
}

function factsOf(kind: StatefulKindName, more: Plain): Plain {
  return Object.fromEntries(Object.keys(kindOf(kind).keys).map((key) => [key, more[key] ?? facts[key]]));
}

/** What monitoring sizes its alarms from. */
function sizesOf(kind: StatefulKindName): Plain {
  if (kind === "ec2") return { class: "m6i.large" };
  if (kind.startsWith("aurora-")) return { class: "db.r6g.large" };
  return kind.startsWith("rds-") ? { class: "db.m6g.large", storage: "500GiB" } : {};
}

function listed(kind: StatefulKindName, { account, region }: Place, more: Plain = {}): object {
  const { service, example } = kindOf(kind).aws.arn;
  const place = service === "s3" ? ":" : `${region}:${account}`;
  return {
    id: kind,
    kind,
    arn: `arn:aws:${service}:${place}:${example.replace("orders", kind)}`,
    ...factsOf(kind, more),
    ...sizesOf(kind),
  };
}

function selected(kind: StatefulKindName): object {
  return { id: `${kind}-tagged`, kind, select: { App: "shop" }, ...factsOf(kind, {}), ...sizesOf(kind) };
}

const names = statefulKinds.map(({ kind }) => kind);

describe.each(tiers)("what %s promises by itself breaks no rule", (tier) => {
  it.each(names)("with %s, by ARN and by tags", (kind) => {
    expect(readText(environmentOf(tier, (aws) => [listed(kind, aws)])).findings).toEqual([]);
    expect(readText(environmentOf(tier, () => [selected(kind)])).findings).toEqual([]);
  });

  it("with every kind at once", () => {
    const all = environmentOf(tier, (aws) => [
      ...names.map((kind) => listed(kind, aws)),
      ...names.map(selected),
    ]);
    expect(readText(all).findings).toEqual([]);
  });

  it.each(["mon:15:00-mon:15:30", "wed:18:45-wed:19:15", "sat:17:10-sat:18:10"])(
    "whenever a file system is maintained: %s",
    (maintenanceWindow) => {
      const file = environmentOf(tier, (aws) => [listed("fsx", aws, { maintenanceWindow })]);
      expect(readText(file).findings).toEqual([]);
    },
  );
});
