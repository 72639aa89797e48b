import type { Keeps, ResourceTraits } from "../../environment/traits.ts";
import type { RecoveryTypes } from "./types.ts";

type RecoveryType = keyof RecoveryTypes;

const adoptable = {
  "aws:arcregionswitch/plan:Plan": { properties: ["name", "regions", "recoveryApproach"] },
  "aws:dynamodb/tableReplica:TableReplica": { properties: ["globalTableArn", "kmsKeyArn"] },
  "aws:efs/fileSystem:FileSystem": {
    properties: ["creationToken", "encrypted", "kmsKeyId", "performanceMode", "protection"],
  },
  "aws:iam/role:Role": { nameOf: (id) => id, properties: ["path"] },
  "aws:kms/alias:Alias": { nameOf: (id) => id, properties: [] },
  "aws:kms/key:Key": { properties: ["customerMasterKeySpec", "keyUsage", "multiRegion"] },
  "aws:rds/globalCluster:GlobalCluster": {
    properties: ["globalClusterIdentifier", "sourceDbClusterIdentifier", "engine"],
  },
  "aws:route53/record:Record": { properties: [] },
  "aws:s3/bucket:Bucket": { properties: ["bucket", "bucketPrefix", "bucketNamespace", "objectLockEnabled"] },
} as const satisfies Partial<Record<RecoveryType, Keeps>>;

const uniquelyNamed = [
  "aws:arcregionswitch/plan:Plan",
  "aws:cloudwatch/eventRule:EventRule",
  "aws:cloudwatch/metricAlarm:MetricAlarm",
  "aws:iam/role:Role",
  "aws:kms/alias:Alias",
  "aws:rds/subnetGroup:SubnetGroup",
] as const satisfies readonly RecoveryType[];

/** What others need to know about the types that make up recovery on AWS. */
export const recoveryTraits: ResourceTraits = { adoptable, usable: [], uniquelyNamed };
