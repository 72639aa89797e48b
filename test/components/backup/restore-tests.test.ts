import { describe, expect, it } from "vitest";
import type { BackupEnvironment } from "../../../components/backup/schema.ts";
import type { Environment } from "../../../environment/schema.ts";
import { fixture, inputsOf, named, plannedOf, shipped } from "../planned.ts";
import { overriding } from "./rules/overriding.ts";

const testsOf = (environment: object) => plannedOf(environment as Environment).intents.backup.restoreTests;

const starting = (zone: string, start: string, duration: string, tier = "gold") =>
  testsOf({ ...fixture(tier), zone, calendar: { ...fixture(tier).calendar, backup: { start, duration } } })[0]
    ?.starts;

describe("a restore test starts as the backup window ends", () => {
  it.each([
    ["Europe/Berlin", "daily 01:00", "4h", { hour: 5, minute: 0 }],
    ["America/Sao_Paulo", "daily 23:30", "3h", { hour: 2, minute: 30 }],
    // 02:30 does not exist on the last Sunday of March.
    ["Europe/Berlin", "daily 23:30", "3h", { hour: 3, minute: 30 }],
    // A window of a day leads back to its own start.
    ["Europe/Berlin", "daily 01:00", "24h", { hour: 13, minute: 0 }],
  ])("%s, %s for %s", (zone, start, duration, at) => {
    expect(starting(zone, start, duration)).toEqual({ kind: "weekly", weekdays: ["SUN"], at });
  });

  it("once a month in bronze", () => {
    expect(starting("Europe/Berlin", "daily 01:00", "4h", "bronze")).toEqual({
      kind: "monthly",
      day: 1,
      at: { hour: 5, minute: 0 },
    });
  });

  it("in a window of the calendar that nobody wrote", () => {
    const windows = plannedOf(shipped("telecom-prod")).derivedWindows.filter(({ kind }) => kind === "backup");
    expect(windows).toEqual(
      ["eu-central-1", "eu-west-1"].map((region) => ({
        name: `backup restore test ${region}`,
        kind: "backup",
        expression: { kind: "weekly", weekdays: ["SUN"], at: { hour: 6, minute: 15 } },
        durationMinutes: 300,
      })),
    );
  });
});

describe("what each tier tests", () => {
  it.each([
    ["bronze", "month", 1],
    ["silver", "week", 3],
    ["gold", "week", 3],
    ["platinum", "week", 3],
  ] as const)("%s: every %s, %d of three databases", (tier, every, count) => {
    const { backup: _, ...base } = fixture(tier) as BackupEnvironment;
    const { account, regions } = base.aws;
    const workloads = ["c", "a", "b"].map((id) => ({
      id,
      kind: "rds-postgres",
      arn: `arn:aws:rds:${regions.primary}:${account}:db:${id}`,
      encryptedWith: "customer-key",
      pointInTime: true,
      maintenanceWindow: "sun:20:00-sun:21:00",
    }));
    const [test] = testsOf({ ...base, workloads, overrides: [] });
    expect(test?.workloads).toEqual(count === 1 ? ["a"] : ["c", "a", "b"]);
    expect(test?.starts.kind).toBe(every === "month" ? "monthly" : "weekly");
    expect(test?.selectionDays).toBe(every === "month" ? 31 : 7);
  });
});

describe("the exact inputs of a restore test", () => {
  const inputs = inputsOf(shipped("telecom-prod"));
  const selection = (type: string) =>
    named(inputs, `backup-restore-test-${type}-eu-central-1-workload`).inputs;

  it("say when, from which vault, and which point", () => {
    expect(named(inputs, "backup-restore-test-eu-central-1-workload").inputs).toMatchObject({
      name: "telecom_prod_restore_test_eu_central_1",
      scheduleExpression: "cron(15 6 ? * SUN *)",
      scheduleExpressionTimezone: "Europe/Madrid",
      startWindowHours: 1,
      recoveryPointSelection: {
        algorithm: "LATEST_WITHIN_WINDOW",
        includeVaults: [{ ref: "backup-vault-eu-central-1-workload", output: "arn" }],
        recoveryPointTypes: ["SNAPSHOT", "CONTINUOUS"],
        selectionWindowDays: 7,
      },
    });
  });

  it("name resources by ARN, or all whose points carry our tags", () => {
    expect(selection("rds")).toMatchObject({
      protectedResourceArns: ["arn:aws:rds:eu-central-1:333344445555:db:rating"],
      validationWindowHours: 4,
    });
    expect(selection("ec2")).toMatchObject({
      protectedResourceConditions: {
        stringEquals: [
          { key: "aws:ResourceTag/customer", value: "telecom" },
          { key: "aws:ResourceTag/stage", value: "prod" },
        ],
      },
    });
    expect(selection("ec2")).not.toHaveProperty("protectedResourceArns");
  });

  it("put what is restored where the file says, and leave the rest to AWS", () => {
    const groups = '["sg-0a1b2c3d4e5f60718"]';
    expect(selection("ec2")).toHaveProperty("restoreMetadataOverrides", {
      subnetId: "subnet-0a1b2c3d4e5f60718",
      securityGroupIds: groups,
    });
    for (const type of ["rds", "aurora"]) {
      expect(selection(type)).toHaveProperty("restoreMetadataOverrides", {
        dbSubnetGroupName: "restore-tests",
        vpcSecurityGroupIds: groups,
      });
    }
    for (const type of ["s3", "dynamodb", "efs"])
      expect(selection(type)).not.toHaveProperty("restoreMetadataOverrides");
  });

  it("restore a file system only into a directory that the file names", () => {
    const biolab = shipped("biolab-prod") as BackupEnvironment;
    const names = (environment: object) => inputsOf(environment as Environment).map(({ name }) => name);
    const network = {
      region: "eu-central-1",
      subnet: "subnet-0123456789abcdef0",
      securityGroup: "sg-0123456789abcdef0",
    };
    const withNetwork = (more: object) => ({
      ...biolab,
      backup: { ...biolab.backup, testNetworks: [{ ...network, ...more }] },
    });
    const fsx = "backup-restore-test-fsx-eu-central-1-workload";
    expect(names(withNetwork({}))).not.toContain(fsx);
    const joined = inputsOf(withNetwork({ directory: "d-0123456789" }));
    expect(named(joined, fsx).inputs).toHaveProperty("restoreMetadataOverrides", {
      subnetIds: '["subnet-0123456789abcdef0"]',
      securityGroupIds: '["sg-0123456789abcdef0"]',
      windowsConfiguration: '{"activeDirectoryId":"d-0123456789"}',
    });
  });

  it("list 30 resources, and tell more by their tags", () => {
    const many = (count: number) => {
      const [database] = fixture("gold").workloads;
      const workloads = Array.from({ length: count }, (_, index) => ({
        ...database,
        id: `db-${index}`,
        arn: `${String(database?.arn)}-${index}`,
      }));
      const all = inputsOf({ ...fixture("gold"), workloads, overrides: [] } as unknown as Environment);
      return named(all, "backup-restore-test-rds-eu-central-1-workload").inputs;
    };
    expect(many(30)).toHaveProperty("protectedResourceArns.length", 30);
    expect(many(31)).not.toHaveProperty("protectedResourceArns");
    expect(many(31)).toHaveProperty("protectedResourceConditions");
  });

  it("alarm on a restore that failed, by count and as it happens", () => {
    expect(named(inputs, "backup-alarm-restores-failed-rds-eu-central-1-workload").inputs).toMatchObject({
      metricName: "NumberOfRestoreJobsFailed",
      dimensions: { ResourceType: "RDS" },
      threshold: 0,
      treatMissingData: "notBreaching",
    });
    expect(named(inputs, "backup-event-restores-eu-central-1-workload").inputs).toHaveProperty(
      "eventPattern.json",
      {
        source: ["aws.backup"],
        "detail-type": ["Restore Job State Change"],
        detail: { status: ["FAILED", "ABORTED"] },
      },
    );
  });
});

describe("where nothing is kept", () => {
  it("nothing is restored, audited or reported", () => {
    const leaves = ["pointInTime", "subDaily", "daily", "weekly", "monthly", "yearly"];
    const { restoreTests, frameworks, reports } = plannedOf({
      ...fixture("gold"),
      overrides: leaves.map((leaf) => overriding(`backup.retention.${leaf}`, null)),
    } as Environment).intents.backup;
    expect([restoreTests, frameworks, reports]).toEqual([[], [], []]);
  });
});
