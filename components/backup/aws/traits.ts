import type { Keeps, ResourceTraits } from "../../environment/traits.ts";
import type { BackupTypes } from "./types.ts";

type BackupType = keyof BackupTypes;

const adoptable = {
  "aws:backup/framework:Framework": { properties: ["name"] },
  "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault": {
    nameOf: (id) => id,
    properties: ["encryptionKeyArn", "maxRetentionDays", "minRetentionDays"],
  },
  "aws:backup/plan:Plan": { properties: ["name"] },
  "aws:backup/vault:Vault": { nameOf: (id) => id, properties: ["kmsKeyArn"] },
  "aws:iam/role:Role": { nameOf: (id) => id, properties: ["path"] },
  "aws:kms/alias:Alias": { nameOf: (id) => id, properties: [] },
  "aws:kms/key:Key": { properties: ["customerMasterKeySpec", "keyUsage", "multiRegion"] },
  "aws:s3/bucket:Bucket": { properties: ["bucket", "bucketPrefix", "bucketNamespace", "objectLockEnabled"] },
} as const satisfies Partial<Record<BackupType, Keeps>>;

/**
 * A selection's name is unique within its plan only. AWS refuses a second plan that equals one of its name:
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateBackupPlan.html
 */
const uniquelyNamed = [
  "aws:backup/framework:Framework",
  "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
  "aws:backup/plan:Plan",
  "aws:backup/reportPlan:ReportPlan",
  "aws:backup/restoreTestingPlan:RestoreTestingPlan",
  "aws:backup/vault:Vault",
  "aws:cloudwatch/eventRule:EventRule",
  "aws:cloudwatch/metricAlarm:MetricAlarm",
  "aws:iam/role:Role",
  "aws:kms/alias:Alias",
] as const satisfies readonly BackupType[];

/** What others need to know about the types that make up backup on AWS. */
export const backupTraits: ResourceTraits = {
  adoptable,
  usable: [
    "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
    "aws:backup/vault:Vault",
  ] satisfies BackupType[],
  uniquelyNamed,
};
