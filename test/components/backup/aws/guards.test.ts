import { describe, expect, it } from "vitest";
import type { Environment } from "../../../../environment/schema.ts";
import { inputsOf, named, shipped } from "../../planned.ts";

/** What keeps recovery points safe and tells when they are missing, word for word: nothing here is computed. */
const inputs = inputsOf(shipped("biolab-prod"));

interface Document {
  readonly json: { readonly Statement: readonly Record<string, unknown>[] };
}

function statements(name: string): Record<string, Record<string, unknown>> {
  const { policy } = named(inputs, name).inputs as { policy: Document };
  return Object.fromEntries(policy.json.Statement.map((statement) => [String(statement["Sid"]), statement]));
}

describe("the policy of a vault", () => {
  it.each([
    ["backup-vault-policy-eu-central-1-workload", "111122223333"],
    ["backup-vault-policy-eu-west-1-workload", "111122223333"],
    ["backup-vault-policy-eu-central-1-backup", "444455556666"],
  ])("%s lets nobody but the break-glass role of its account delete points", (name, account) => {
    expect(statements(name)["KeepRecoveryPoints"]).toEqual({
      Sid: "KeepRecoveryPoints",
      Effect: "Deny",
      Principal: "*",
      Resource: "*",
      Action: [
        "backup:DeleteRecoveryPoint",
        "backup:UpdateRecoveryPointLifecycle",
        "backup:DeleteBackupVault",
      ],
      Condition: { StringNotEquals: { "aws:PrincipalArn": [`arn:aws:iam::${account}:role/break-glass`] } },
    });
  });

  it("lets Upkeep's own role change the policy, and nobody else", () => {
    expect(statements("backup-vault-policy-eu-central-1-workload")["KeepThisPolicy"]).toMatchObject({
      Effect: "Deny",
      Action: expect.arrayContaining(["backup:PutBackupVaultAccessPolicy"]) as unknown,
      Condition: {
        StringNotEquals: {
          "aws:PrincipalArn": [
            "arn:aws:iam::111122223333:role/break-glass",
            "arn:aws:iam::111122223333:role/upkeep-deploy",
          ],
        },
      },
    });
  });

  it("takes copies from the workload account in the backup account only", () => {
    expect(statements("backup-vault-policy-eu-central-1-backup")["CopiesOfTheWorkloadAccount"]).toEqual({
      Sid: "CopiesOfTheWorkloadAccount",
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::111122223333:root" },
      Action: "backup:CopyIntoBackupVault",
      Resource: "*",
    });
    expect(Object.keys(statements("backup-vault-policy-eu-west-1-workload"))).toEqual([
      "KeepRecoveryPoints",
      "KeepThisPolicy",
    ]);
  });
});

describe("the key of a vault", () => {
  it.each([
    ["backup-key-eu-central-1-workload", "111122223333", "444455556666"],
    ["backup-key-eu-west-1-workload", "111122223333", "444455556666"],
    ["backup-key-eu-central-1-backup", "444455556666", "111122223333"],
  ])("%s cannot vanish, and the other account can copy with it", (name, own, other) => {
    expect(named(inputs, name).inputs).toMatchObject({ deletionWindowInDays: 30, enableKeyRotation: true });
    const policy = statements(name);
    expect(policy["Administer"]).toMatchObject({ Principal: { AWS: `arn:aws:iam::${own}:root` } });
    expect(policy["KeepTheKey"]).toMatchObject({
      Effect: "Deny",
      Principal: { AWS: "*" },
      Action: ["kms:ScheduleKeyDeletion", "kms:DisableKey"],
      Condition: { StringNotEquals: { "aws:PrincipalArn": [`arn:aws:iam::${own}:role/break-glass`] } },
    });
    expect(policy["CopyBetweenAccounts"]).toMatchObject({
      Effect: "Allow",
      Principal: { AWS: `arn:aws:iam::${other}:root` },
      Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
    });
    expect(policy["GrantToServices"]).toMatchObject({
      Principal: { AWS: `arn:aws:iam::${other}:root` },
      Action: "kms:CreateGrant",
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    });
  });

  it("is shared with nobody where there is one account", () => {
    const { backupAccount: _, ...aws } = shipped("biolab-prod").aws;
    const alone = { ...shipped("biolab-prod"), tier: "bronze", aws, overrides: [] } as Environment;
    const { policy } = named(inputsOf(alone), "backup-key-eu-central-1-workload").inputs as {
      policy: Document;
    };
    expect(policy.json.Statement.map(({ Sid }) => Sid)).toEqual([
      "Administer",
      "KeepTheKey",
      "KeepThisPolicy",
    ]);
  });
});

describe("what stays in the account when it leaves the program", () => {
  it.each([
    "backup-vault-eu-central-1-workload",
    "backup-key-eu-central-1-workload",
    "backup-lock-eu-central-1-workload",
    "backup-role-workload",
  ])("%s", (name) => {
    expect(named(inputs, name).options).toHaveProperty("retainOnDelete", true);
  });
});

describe("an alarm", () => {
  it("on failed jobs rings at the first, and is quiet while nothing is reported", () => {
    expect(named(inputs, "backup-alarm-jobs-failed-eu-central-1-workload").inputs).toMatchObject({
      namespace: "AWS/Backup",
      metricName: "NumberOfBackupJobsFailed",
      dimensions: { BackupVaultName: "biolab-prod-backup-vault-eu-central-1" },
      statistic: "Sum",
      comparisonOperator: "GreaterThanThreshold",
      threshold: 0,
      period: 300,
      evaluationPeriods: 1,
      treatMissingData: "notBreaching",
    });
  });

  it.each([
    ["ec2", "EC2", 4],
    ["fsx", "FSx", 10],
    ["rds", "RDS", 36],
    ["s3", "S3", 36],
    ["dynamodb", "DynamoDB", 36],
  ])("on missing %s jobs rings when nothing is reported", (name, ResourceType, hours) => {
    expect(named(inputs, `backup-alarm-jobs-missing-${name}-eu-central-1-workload`).inputs).toMatchObject({
      metricName: "NumberOfBackupJobsCompleted",
      dimensions: { BackupVaultName: "biolab-prod-backup-vault-eu-central-1", ResourceType },
      comparisonOperator: "LessThanThreshold",
      threshold: 1,
      period: 3600,
      evaluationPeriods: hours,
      datapointsToAlarm: hours,
      treatMissingData: "breaching",
    });
  });

  it("on copies counts under the vault that they go to", () => {
    const copies = (what: string, to: string) =>
      named(inputs, `backup-alarm-copies-${what}-to-${to}-eu-central-1-workload`).inputs;
    expect(copies("failed", "eu-west-1-workload")).toMatchObject({
      metricName: "NumberOfCopyJobsFailed",
      dimensions: { BackupVaultName: "biolab-prod-backup-vault-eu-west-1" },
      threshold: 0,
      treatMissingData: "notBreaching",
    });
    // The shortest plan runs every two hours; its slowest workload takes ten, a copy four more.
    expect(copies("missing", "eu-central-1-backup")).toMatchObject({
      metricName: "NumberOfCopyJobsCompleted",
      dimensions: { BackupVaultName: "biolab-prod-backup-vault-eu-central-1" },
      evaluationPeriods: 14,
      treatMissingData: "breaching",
    });
  });

  it("that could look back no further than seven days is not made", () => {
    const weekly = (path: string) => ({
      path,
      value: null,
      reason: "test",
      approvedBy: "test",
      expires: "2027-01-01",
    });
    const environment = {
      ...shipped("fieldcapture-prod"),
      overrides: [
        weekly("backup.retention.daily"),
        weekly("backup.retention.pointInTime"),
        weekly("backup.retention.subDaily"),
      ],
    } as Environment;
    const missing = inputsOf(environment).filter(({ name }) => /-missing-/.test(name));
    for (const { inputs: alarm } of missing) {
      const { period, evaluationPeriods } = alarm as { period: number; evaluationPeriods: number };
      expect(period * evaluationPeriods).toBeLessThanOrEqual(604_800);
    }
  });
});
