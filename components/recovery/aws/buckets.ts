import { nameInArn, partitionOf } from "../../environment/aws/arn.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import { specifyBucketRole } from "./bucket-role.ts";
import { type DataCopy, kept, keyOf } from "./copy.ts";
import type { RecoveryTypes } from "./types.ts";

/** The one time that S3 offers: https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-time-control.html. */
const timeControl = { status: "Enabled", minutes: 15 };

/** Id of the replication's one rule, by which its metrics are counted. */
export const replicationRule = "everything";

/** A bucket of ours in the other region that holds everything of the customer's: versioned, encrypted, private. */
export function specifyBucket(environment: RecoveryEnvironment, copy: DataCopy): Specified<RecoveryTypes>[] {
  const { name, region, cloudName, workload, from } = copy;
  const common = { provider: "aws-workload", from } as const;
  const beside = (thing: string) => name.replace("recovery-bucket-", `recovery-bucket-${thing}-`);
  const bucket = refer(name, "bucket");
  const bucketArn = `arn:${partitionOf(region)}:s3:::${cloudName}`;
  return [
    {
      ...common,
      type: "aws:s3/bucket:Bucket",
      name,
      inputs: {
        bucket: cloudName,
        forceDestroy: false,
        region,
        tags: { ...tagsOf(environment), workload: workload.id },
      },
      options: kept,
    },
    {
      ...common,
      type: "aws:s3/bucketVersioning:BucketVersioning",
      name: beside("versioning"),
      inputs: { bucket, versioningConfiguration: { status: "Enabled" }, region },
      options: kept,
    },
    {
      ...common,
      type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      name: beside("encryption"),
      inputs: {
        bucket,
        rules: [
          {
            applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: keyOf(copy) },
            bucketKeyEnabled: true,
          },
        ],
        region,
      },
      options: { retainOnDelete: true },
    },
    {
      ...common,
      type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
      name: beside("privacy"),
      inputs: {
        bucket,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
        region,
      },
      options: { retainOnDelete: true },
    },
    {
      ...common,
      type: "aws:s3/bucketPolicy:BucketPolicy",
      name: beside("policy"),
      inputs: {
        bucket,
        policy: {
          json: {
            Version: "2012-10-17",
            Statement: [
              {
                Sid: "EncryptedConnectionsOnly",
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: [bucketArn, `${bucketArn}/*`],
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
            ],
          },
        },
        region,
      },
      options: { retainOnDelete: true },
    },
    ...(copy.promoted
      ? []
      : [...specifyBucketRole(environment, copy), specifyReplication(copy, beside("versioning"))]),
  ];
}

/** A bucket has one such configuration: whatever it had before is replaced. */
function specifyReplication(copy: DataCopy, versioning: string): Specified<RecoveryTypes> {
  const { name, sourceArn, sourceRegion, workload, from } = copy;
  return {
    type: "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
    name: `recovery-bucket-replication-${sourceRegion}-${workload.id}`,
    provider: "aws-workload",
    inputs: {
      bucket: nameInArn(sourceArn),
      role: refer(bucketRoleName(copy), "arn"),
      rules: [
        {
          id: replicationRule,
          status: "Enabled",
          priority: 1,
          filter: { prefix: "" },
          deleteMarkerReplication: { status: "Enabled" },
          sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } },
          destination: {
            bucket: refer(name, "arn"),
            encryptionConfiguration: { replicaKmsKeyId: keyOf(copy) },
            replicationTime: { status: timeControl.status, time: { minutes: timeControl.minutes } },
            metrics: { status: timeControl.status, eventThreshold: { minutes: timeControl.minutes } },
          },
        },
      ],
      region: sourceRegion,
    },
    // Both buckets keep versions before anything is replicated.
    options: { dependsOn: [versioning, bucketRoleRights(copy)] },
    from,
  };
}

function bucketRoleName({ sourceRegion, workload }: DataCopy): string {
  return `recovery-bucket-role-${sourceRegion}-${workload.id}`;
}

function bucketRoleRights({ sourceRegion, workload }: DataCopy): string {
  return `recovery-bucket-role-policy-${sourceRegion}-${workload.id}`;
}
