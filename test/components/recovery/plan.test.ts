import { describe, expect, it } from "vitest";
import type { RecoveryIntent } from "../../../components/recovery/intent.ts";
import type { RecoveryEnvironment } from "../../../components/recovery/schema.ts";
import { tiers } from "../../../environment/tier.ts";
import { fixture, inputsOf, plannedOf } from "../planned.ts";
import { unsized } from "./sizes.ts";

const intentOf = (environment: RecoveryEnvironment): RecoveryIntent =>
  plannedOf(environment).intents.recovery;
const platinum = unsized(fixture("platinum") as RecoveryEnvironment, ["mysql", "mariadb", "aurora-mysql"]);

/** The platinum fixture under another tier. */
const under = (tier: (typeof tiers)[number]): RecoveryEnvironment => ({ ...platinum, tier, overrides: [] });

const modes = (tier: (typeof tiers)[number]) =>
  Object.fromEntries(intentOf(under(tier)).workloads.map(({ id, mode }) => [id, mode]));

describe("how data gets to the other region", () => {
  it("is by nothing in bronze", () => {
    expect(new Set(Object.values(modes("bronze")))).toEqual(new Set(["none"]));
  });

  it("is by backups in silver", () => {
    expect(modes("silver")).toMatchObject({
      app: "backup-copies",
      postgres: "automated-backups",
      oracle: "automated-backups",
      "aurora-postgres": "backup-copies",
      sessions: "backup-copies",
      archive: "backup-copies",
    });
  });

  it.each(["gold", "platinum"] as const)("is by the best of each kind in %s", (tier) => {
    expect(modes(tier)).toEqual({
      app: "backup-copies",
      scratch: "backup-copies",
      postgres: "read-replica",
      // Their classes are not said.
      mysql: "automated-backups",
      mariadb: "automated-backups",
      sqlserver: "automated-backups",
      oracle: "automated-backups",
      "aurora-postgres": "global-database",
      "aurora-mysql": "global-database",
      sessions: "global-table",
      archive: "bucket-replication",
      shared: "file-replication",
      desktop: "backup-copies",
    });
  });

  it("runs instances in platinum only", () => {
    const instances = (tier: "gold" | "platinum") =>
      inputsOf(under(tier)).filter(({ type }) => type === "aws:rds/clusterInstance:ClusterInstance");
    expect(instances("gold")).toEqual([]);
    expect(instances("platinum").map(({ name }) => name)).toEqual([
      "recovery-cluster-instance-us-west-2-aurora-postgres",
    ]);
  });

  it("makes nothing where the customer's own table or database replicates already", () => {
    const environment = {
      ...platinum,
      workloads: platinum.workloads.map((workload) => ({
        ...workload,
        ...(workload.kind === "dynamodb" && { replicaRegions: ["us-west-2"] }),
        ...(workload.kind === "aurora-postgres" && { globalCluster: true }),
      })),
    } as RecoveryEnvironment;
    const names = inputsOf(environment).map(({ name }) => name);
    expect(names).not.toContain("recovery-table-us-west-2-sessions");
    expect(names).not.toContain("recovery-cluster-us-west-2-aurora-postgres");
    expect(intentOf(environment).workloads.find(({ id }) => id === "sessions")).toMatchObject({
      theirs: true,
      elsewhereMinutes: 1,
    });
  });
});

describe("what may be lost", () => {
  it.each(tiers)("is within the promise of %s", (tier) => {
    for (const { promised, elsewhereMinutes, id } of intentOf(under(tier)).workloads) {
      if (promised.rpoMinutes === undefined) continue;
      expect(elsewhereMinutes, id).toBeLessThanOrEqual(promised.rpoMinutes);
    }
  });

  it("is the better of backup and replication in the workload's own region", () => {
    const { workloads } = plannedOf(platinum).intents.backup;
    for (const { id, effectiveMinutes, mode } of intentOf(platinum).workloads) {
      const backup = workloads.find((one) => one.id === id)?.effective?.minutes ?? Number.POSITIVE_INFINITY;
      const replica = ["read-replica", "global-database", "global-table"].includes(mode) ? 1 : backup;
      expect(effectiveMinutes, id).toBeLessThanOrEqual(Math.min(backup, replica));
    }
  });

  it("is told by the Environment resource, beside what is promised", () => {
    const { resolved } = plannedOf(platinum) as {
      resolved: { workloads: Record<string, { recovery: object }> };
    };
    expect(resolved.workloads["sessions"]?.recovery).toEqual({
      recovered: true,
      mode: "global-table",
      to: "us-west-2",
      rpoElsewhereMinutes: 1,
      effectiveRpoMinutes: 1,
      effectiveRpoElsewhereMinutes: 1,
    });
    expect(resolved.workloads["app"]?.recovery).toHaveProperty("effectiveRpoElsewhereMinutes", 165);
  });
});

describe("bronze", () => {
  it("makes nothing", () => {
    const made = inputsOf(fixture("bronze")).filter(({ name }) => name.startsWith("recovery-"));
    expect(made).toEqual([]);
  });
});
