import { describe, expect, it } from "vitest";
import type { AnySpecified } from "../../../components/environment/specified.ts";
import type { RecoveryEnvironment } from "../../../components/recovery/schema.ts";
import { fixture, inputsOf, named } from "../planned.ts";

type Recovery = NonNullable<RecoveryEnvironment["recovery"]>;
type Workload = RecoveryEnvironment["workloads"][number];

const before = fixture("platinum") as RecoveryEnvironment;
const { primary, recovery = "" } = before.aws.regions;

interface Failover {
  readonly workload: string;
  readonly name: string;
  /** ARN of what was promoted. */
  readonly arn: string;
}

const failovers: readonly Failover[] = [
  {
    workload: "postgres",
    name: `recovery-replica-${recovery}-postgres`,
    arn: `arn:aws:rds:${recovery}:444444444444:db:carrier-prod-postgres-${recovery}`,
  },
  {
    workload: "aurora-postgres",
    name: `recovery-cluster-${recovery}-aurora-postgres`,
    arn: `arn:aws:rds:${recovery}:444444444444:cluster:carrier-prod-aurora-postgres-${recovery}`,
  },
  {
    workload: "sessions",
    name: `recovery-table-${recovery}-sessions`,
    arn: `arn:aws:dynamodb:${recovery}:444444444444:table/sessions`,
  },
  {
    workload: "archive",
    name: `recovery-bucket-${recovery}-archive`,
    arn: `arn:aws:s3:::carrier-prod-archive-${recovery}`,
  },
  {
    workload: "shared",
    name: `recovery-file-system-${recovery}-shared`,
    arn: `arn:aws:elasticfilesystem:${recovery}:444444444444:file-system/fs-00000000000000001`,
  },
];

/** The file as the engineer edits it after a failover of these workloads. */
function after(those: readonly Failover[]): RecoveryEnvironment {
  const promoted: Recovery["promoted"] = those.map(({ workload, name }) => ({
    name,
    workload,
    formerArn: before.workloads.find(({ id }) => id === workload)?.arn ?? "",
    since: "2026-11-20",
    reason: "the region was lost",
  }));
  return {
    ...before,
    aws: { ...before.aws, regions: { primary: recovery, recovery: primary } },
    recovery: { ...before.recovery, ...(promoted.length > 0 && { promoted }) },
    workloads: before.workloads.map((workload): Workload => {
      const moved = those.find((one) => one.workload === workload.id);
      if (moved === undefined) return workload;
      const region = workload.region === undefined ? {} : { region: recovery };
      return { ...workload, arn: moved.arn, ...region } as Workload;
    }),
  };
}

/** All that Pulumi would compare or act on. */
const asked = ({ type, name, provider, inputs, options }: AnySpecified) => ({
  type,
  name,
  provider,
  inputs,
  options,
});

const ofWorkload = (specified: readonly AnySpecified[], workload: string) =>
  specified.filter(({ name }) => name.startsWith("recovery-") && name.includes(`-${workload}`));

describe.each(failovers)("after a failover of $workload", (failover) => {
  const old = inputsOf(before);
  const now = inputsOf(after([failover]));

  it("asks for what was promoted exactly as before", () => {
    expect(asked(named(now, failover.name))).toEqual(asked(named(old, failover.name)));
  });

  it("asks for everything that is protected beside it exactly as before", () => {
    const kept = ofWorkload(old, failover.workload).filter(({ options }) => options?.protect === true);
    expect(kept).not.toHaveLength(0);
    for (const one of kept) {
      const again = now.find(({ name }) => name === one.name);
      expect(again && asked(again), one.name).toEqual(asked(one));
    }
  });

  it("raises no alarm on the lag of what is the primary now", () => {
    const lagging = now.filter(
      ({ name }) => name === `recovery-alarm-replica-lag-${failover.workload}-${recovery}-workload`,
    );
    expect(lagging.map(({ inputs }) => JSON.stringify(inputs)).join()).not.toContain(
      `carrier-prod-${failover.workload}-${recovery}"}`,
    );
  });
});

describe("what replicates back", () => {
  const now = inputsOf(after(failovers));
  const names = now.map(({ name }) => name);

  it("is made in the other direction under names of its own", () => {
    expect(named(now, `recovery-replica-${primary}-postgres`).inputs).toMatchObject({
      region: primary,
      replicateSourceDb: failovers[0]?.arn,
    });
    expect(named(now, `recovery-bucket-replication-${recovery}-archive`).inputs).toMatchObject({
      bucket: `carrier-prod-archive-${recovery}`,
      region: recovery,
    });
    expect(named(now, `recovery-file-replication-${recovery}-shared`).inputs).toMatchObject({
      sourceFileSystemId: "fs-00000000000000001",
      region: recovery,
    });
  });

  it("is what was there in a global database or table, whose members follow by themselves", () => {
    expect(names).not.toContain(`recovery-cluster-${primary}-aurora-postgres`);
    expect(names).not.toContain(`recovery-table-${primary}-sessions`);
  });

  it("names every resource once", () => {
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("names in DNS", () => {
  const named2 = (environment: RecoveryEnvironment) =>
    inputsOf(environment).filter(({ type }) => type.startsWith("aws:route53/"));
  const side = (region: string, value: string) => ({
    region,
    values: [value],
    check: { endpoint: { name: `${region}.example.com`, type: "HTTPS" as const, port: 443 } },
  });
  const withTraffic = (environment: RecoveryEnvironment): RecoveryEnvironment => ({
    ...environment,
    recovery: {
      ...environment.recovery,
      traffic: [
        {
          id: "shop",
          name: "shop.example.com",
          zoneId: "Z0123456789ABCDEFGHIJ",
          type: "A",
          sides: [side(primary, "203.0.113.10"), side(recovery, "203.0.113.20")],
        },
      ],
    },
  });

  it("keep their records, and the side that is left counts as unhealthy", () => {
    const [old, now] = [named2(withTraffic(before)), named2(withTraffic(after([])))];
    const records = (all: readonly AnySpecified[]) =>
      all.filter(({ type }) => type.endsWith(":Record")).map(asked);
    expect(records(now)).toEqual(records(old));
    const check = `recovery-health-check-${primary}-shop`;
    expect(named(old, check).inputs).toMatchObject({ disabled: false, invertHealthcheck: false });
    expect(named(now, check).inputs).toMatchObject({ disabled: true, invertHealthcheck: true });
  });
});
