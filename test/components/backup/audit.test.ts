import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { backup } from "../../../components/backup/area.ts";
import type { AnySpecified } from "../../../components/environment/specified.ts";
import type { Environment } from "../../../environment/schema.ts";
import { fixture, inputsOf, named, plannedOf, shipped } from "../planned.ts";
import { overriding } from "./rules/overriding.ts";

const ofType = (inputs: readonly AnySpecified[], type: string) => inputs.filter((one) => one.type === type);

interface Control {
  readonly name: string;
  readonly inputParameters?: readonly { readonly name: string; readonly value: string }[];
  readonly scope?: object;
}

/** The controls of a framework: by name, with parameters and scope as plain records. */
function controlsOf(environment: Environment, region: string): Record<string, object> {
  const { controls } = named(inputsOf(environment), `backup-framework-${region}-workload`).inputs as {
    controls: readonly Control[];
  };
  return Object.fromEntries(
    controls.map(({ name, inputParameters = [], scope = {} }) => [
      name,
      { ...Object.fromEntries(inputParameters.map((one) => [one.name, one.value])), ...scope },
    ]),
  );
}

describe("the framework of an auditor", () => {
  it("asks of platinum what its plans give, in AWS's words", () => {
    const customer = { tags: { customer: "telecom" } };
    const complianceResourceTypes = ["Aurora", "DynamoDB", "EC2", "EFS", "RDS", "S3"];
    expect(controlsOf(shipped("telecom-prod"), "eu-central-1")).toEqual({
      BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK: {
        requiredFrequencyUnit: "days",
        requiredFrequencyValue: "1",
        requiredRetentionDays: "35",
        ...customer,
      },
      BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK: { requiredRetentionDays: "14", ...customer },
      BACKUP_RECOVERY_POINT_ENCRYPTED: customer,
      BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED: {
        principalArnList: "arn:aws:iam::333344445555:role/break-glass",
        ...customer,
      },
      BACKUP_RESOURCES_PROTECTED_BY_BACKUP_PLAN: { complianceResourceTypes },
      BACKUP_RESOURCES_PROTECTED_BY_BACKUP_VAULT_LOCK: {
        minRetentionDays: "14",
        maxRetentionDays: "365",
        complianceResourceTypes,
      },
      BACKUP_RESOURCES_PROTECTED_BY_CROSS_REGION: { crossRegionList: "eu-west-1", complianceResourceTypes },
      BACKUP_RESOURCES_PROTECTED_BY_CROSS_ACCOUNT: {
        crossAccountList: "666677778888",
        complianceResourceTypes,
      },
      BACKUP_LAST_RECOVERY_POINT_CREATED: {
        recoveryPointAgeUnit: "hours",
        recoveryPointAgeValue: "26",
        complianceResourceTypes,
      },
      RESTORE_TIME_FOR_RESOURCES_MEET_TARGET: { maxRestoreTime: "60", complianceResourceTypes },
      RESOURCES_IN_LOGICALLY_AIR_GAPPED_VAULT: {
        recoveryPointAgeUnit: "days",
        recoveryPointAgeValue: "7",
        complianceResourceTypes: ["Aurora", "EC2", "EFS", "S3"],
      },
    });
  });

  it("asks of bronze for no copies", () => {
    const controls = Object.keys(controlsOf(fixture("bronze"), "eu-central-1"));
    expect(controls.filter((name) => /CROSS|AIR_GAPPED/.test(name))).toEqual([]);
  });

  it("asks for copies of those types only of which every workload is copied", () => {
    const environment = {
      ...fixture("gold"),
      overrides: [overriding("backup.copies.recoveryRegion", false, "records")],
    } as Environment;
    expect(controlsOf(environment, "eu-central-1")).toMatchObject({
      BACKUP_RESOURCES_PROTECTED_BY_CROSS_REGION: { complianceResourceTypes: ["EC2"] },
      BACKUP_RESOURCES_PROTECTED_BY_CROSS_ACCOUNT: { complianceResourceTypes: ["EC2", "RDS"] },
    });
  });
});

describe("what is reported every day", () => {
  it.each([
    ["bronze", ["BACKUP_JOB_REPORT", "RESTORE_JOB_REPORT"]],
    ["silver", ["BACKUP_JOB_REPORT", "COPY_JOB_REPORT", "RESTORE_JOB_REPORT"]],
    [
      "gold",
      [
        "BACKUP_JOB_REPORT",
        "CONTROL_COMPLIANCE_REPORT",
        "COPY_JOB_REPORT",
        "RESOURCE_COMPLIANCE_REPORT",
        "RESTORE_JOB_REPORT",
      ],
    ],
  ])("%s: %j", (tier, templates) => {
    const reports = ofType(inputsOf(fixture(tier)), "aws:backup/reportPlan:ReportPlan");
    const found = reports.map(
      ({ inputs }) => (inputs as { reportSetting: { reportTemplate: string } }).reportSetting.reportTemplate,
    );
    expect(found.toSorted()).toEqual(templates);
  });

  it("is nothing, and needs no bucket, where everything is overridden", () => {
    const leaves = ["framework", "jobs", "copies", "restores", "compliance"];
    const environment = {
      ...fixture("gold"),
      overrides: leaves.map((leaf) => overriding(`backup.audit.${leaf}`, false)),
    } as Environment;
    expect(inputsOf(environment).filter(({ name }) => /^backup-(report|framework)/.test(name))).toEqual([]);
  });

  it("lies in a bucket that only AWS Backup writes to, over TLS, and nobody empties", () => {
    const inputs = inputsOf(shipped("telecom-prod"));
    const arn = "arn:aws:s3:::telecom-prod-backup-reports-eu-central-1-333344445555";
    expect(named(inputs, "backup-reports-policy-eu-central-1-workload").inputs).toHaveProperty(
      "policy.json",
      {
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "TlsOnly",
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: [arn, `${arn}/*`],
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
          {
            Sid: "KeepReports",
            Effect: "Deny",
            Principal: "*",
            Action: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
            Resource: `${arn}/*`,
            Condition: {
              StringNotEquals: { "aws:PrincipalArn": "arn:aws:iam::333344445555:role/break-glass" },
            },
          },
          {
            Sid: "ReportsOfAwsBackup",
            Effect: "Allow",
            Principal: {
              AWS: "arn:aws:iam::333344445555:role/aws-service-role/reports.backup.amazonaws.com/AWSServiceRoleForBackupReports",
            },
            Action: "s3:PutObject",
            Resource: `${arn}/*`,
            Condition: { StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control" } },
          },
        ],
      },
    );
    for (const { name, options } of inputs.filter(({ name: one }) => one.startsWith("backup-reports-")))
      expect(options, name).toHaveProperty("retainOnDelete", true);
  });
});

describe("an air-gapped vault", () => {
  const name = "backup-air-gapped-vault-eu-central-1-backup";
  const inputs = inputsOf(shipped("telecom-prod"));

  it("lies in the backup account, keeps what the ladder keeps, and cannot be let go by accident", () => {
    const { provider, inputs: vault, options } = named(inputs, name);
    expect(provider).toBe("aws-backup");
    expect(vault).toMatchObject({
      name: "telecom-prod-air-gapped-vault-eu-central-1",
      minRetentionDays: 14,
      maxRetentionDays: 365,
      region: "eu-central-1",
      timeouts: { create: "60m" },
    });
    expect(vault).not.toHaveProperty("encryptionKeyArn");
    expect(options).toEqual({ protect: true, retainOnDelete: true });
  });

  it("takes copies from the workload account alone", () => {
    const { inputs: policy } = named(inputs, "backup-vault-policy-air-gapped-eu-central-1-backup");
    expect(policy).toMatchObject({ backupVaultName: { ref: name, output: "name" } });
    expect(JSON.stringify(policy)).toContain(
      '"Sid":"CopiesOfTheWorkloadAccount","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::333344445555:root"},"Action":"backup:CopyIntoBackupVault"',
    );
  });

  it("gets daily and longer-kept points, warm, and nothing of RDS", () => {
    const copying = (plan: string) => {
      const { rules } = named(inputs, `backup-plan-${plan}-eu-central-1-workload`).inputs as {
        rules: {
          ruleName: string;
          copyActions: { destinationVaultArn: { ref: string }; lifecycle: object }[];
        }[];
      };
      return rules.flatMap(({ ruleName, copyActions }) =>
        copyActions
          .filter(({ destinationVaultArn }) => destinationVaultArn.ref === name)
          .map(({ lifecycle }) => [ruleName, lifecycle]),
      );
    };
    const kept = [
      ["daily", { deleteAfter: 35 }],
      ["weekly", { deleteAfter: 90 }],
      ["monthly", { deleteAfter: 365 }],
    ];
    expect(copying("sub-daily")).toEqual(kept);
    expect(copying("continuous")).toEqual(kept);
    expect(copying("continuous-no-air-gap")).toEqual([]);
  });

  it("is alarmed about once a day's copy is late, not after hours", () => {
    const alarm = (to: string) =>
      named(inputs, `backup-alarm-copies-missing-to-${to}-eu-central-1-backup-eu-central-1-workload`).inputs;
    expect(alarm("air-gapped")).toMatchObject({
      metricName: "NumberOfCopyJobsCompleted",
      dimensions: { BackupVaultName: "telecom-prod-air-gapped-vault-eu-central-1" },
      evaluationPeriods: 39,
    });
  });

  it("of another generation lies beside the old, which keeps its limits", () => {
    const environment = {
      ...shipped("telecom-prod"),
      backup: {
        generation: 2,
        retired: [{ name, tier: "platinum", until: "2027-12-31", reason: "longer retention" }],
      },
    } as Environment;
    const after = inputsOf(environment);
    expect(named(after, `${name}-g2`).inputs).toHaveProperty(
      "name",
      "telecom-prod-air-gapped-vault-eu-central-1-g2",
    );
    expect(named(after, name).options?.ignoreChanges).toEqual(["minRetentionDays", "maxRetentionDays"]);
  });

  it("that is filled no more is kept until its last point has expired", () => {
    const leaving = {
      type: "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
      urn: `urn:pulumi:telecom-prod::upkeep::aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault::${name}`,
      tier: "platinum",
      keptDays: 365,
    };
    expect(backup.retire(leaving, [leaving], Temporal.PlainDate.from("2026-11-24"))).toEqual({
      name,
      tier: "platinum",
      until: "2027-11-24",
      reason: "Kept until its last recovery point under platinum has expired",
    });
  });

  it("keeps the plans' names where the tier rises and only some kinds can be copied there", () => {
    const gold = { ...fixture("platinum"), tier: "gold" } as Environment;
    const plans = (environment: Environment) =>
      plannedOf(environment).intents.backup.plans.map(({ name: one }) => one);
    expect(plans(fixture("platinum"))).toEqual(expect.arrayContaining(plans(gold)));
  });
});
