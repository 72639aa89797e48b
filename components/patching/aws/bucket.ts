import { iamArn } from "../../environment/aws/arn.ts";
import { type JsonText, refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { PatchingIntent } from "../intent.ts";
import type { PatchingEnvironment } from "../schema.ts";
import { bucketArn, bucketName, patchingName, prefixes, ssmArn } from "./place.ts";
import type { PatchingTypes } from "./types.ts";

/** Days for which what was installed, and why, can be shown to an auditor. */
const keptDays = 400;

/**
 * The bucket of one region: patch sets, runs, commands' output and inventory. Its own key is S3's, so that instances need
 * no right on a key of ours. It stays when the stack goes: it is the evidence of what was installed.
 */
export function specifyBucket(environment: PatchingEnvironment, region: string): Specified<PatchingTypes>[] {
  const name = patchingName("bucket", region);
  const bucket = refer(name, "bucket");
  const common = { provider: "aws-workload", from: ["workloads"] } as const;
  return [
    {
      ...common,
      type: "aws:s3/bucket:Bucket",
      name,
      inputs: {
        bucket: bucketName(environment, region),
        forceDestroy: false,
        region,
        tags: tagsOf(environment),
      },
      options: { retainOnDelete: true },
    },
    {
      ...common,
      type: "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
      name: patchingName("bucket-ownership", region),
      inputs: { bucket, rule: { objectOwnership: "BucketOwnerEnforced" }, region },
    },
    {
      ...common,
      type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
      name: patchingName("bucket-private", region),
      inputs: {
        bucket,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
        region,
      },
      // A bucket that stays must stay private.
      options: { retainOnDelete: true },
    },
    {
      ...common,
      type: "aws:s3/bucketVersioning:BucketVersioning",
      name: patchingName("bucket-versions", region),
      inputs: { bucket, versioningConfiguration: { status: "Enabled" }, region },
      options: { retainOnDelete: true },
    },
    {
      ...common,
      type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      name: patchingName("bucket-encryption", region),
      inputs: {
        bucket,
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
        region,
      },
      options: { retainOnDelete: true },
    },
    {
      ...common,
      type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      name: patchingName("bucket-lifecycle", region),
      inputs: {
        bucket,
        rules: [
          {
            id: "keep-for-an-audit",
            status: "Enabled",
            filter: { prefix: "" },
            expiration: { days: keptDays },
            noncurrentVersionExpiration: { noncurrentDays: keptDays },
            abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
          },
        ],
        region,
      },
    },
    {
      ...common,
      type: "aws:s3/bucketPolicy:BucketPolicy",
      name: patchingName("bucket-policy", region),
      inputs: { bucket, policy: bucketPolicy(environment, region), region },
      options: { retainOnDelete: true, dependsOn: [patchingName("bucket-private", region)] },
    },
  ];
}

/**
 * Nobody comes without TLS, nobody but the acting role, the access role and the break-glass role changes a patch set, and
 * Systems Manager writes the inventory.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/inventory-create-resource-data-sync.html
 */
function bucketPolicy(environment: PatchingEnvironment, region: string): JsonText {
  const { account, accessRole, breakGlassRole } = environment.aws;
  const arn = bucketArn(environment, region);
  const role = (name: string) => iamArn(environment.aws, "aws-workload", `role/${name}`);
  const service = { Service: "ssm.amazonaws.com" };
  const source = {
    "aws:SourceAccount": account,
  };
  const sync = { ArnLike: { "aws:SourceArn": ssmArn(environment, region, "resource-data-sync/*") } };
  return {
    json: {
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
          Sid: "OnlyTheseSayWhatIsInstalled",
          Effect: "Deny",
          Principal: "*",
          Action: ["s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"],
          Resource: [`${arn}/${prefixes.patchSets}/*`, `${arn}/${prefixes.runs}/*`],
          Condition: {
            ArnNotEquals: {
              "aws:PrincipalArn": [refer(actingRole, "arn"), role(accessRole), role(breakGlassRole)],
            },
          },
        },
        {
          Sid: "InventoryAsks",
          Effect: "Allow",
          Principal: service,
          Action: "s3:GetBucketAcl",
          Resource: arn,
          Condition: { StringEquals: source, ...sync },
        },
        {
          Sid: "InventoryWrites",
          Effect: "Allow",
          Principal: service,
          Action: "s3:PutObject",
          Resource: `${arn}/${prefixes.inventory}/*/accountid=${account}/*`,
          Condition: {
            StringEquals: { ...source, "s3:x-amz-acl": "bucket-owner-full-control" },
            ...sync,
          },
        },
      ],
    },
  };
}

/** Logical name of the role as which documents act. IAM has no region. */
export const actingRole = "patching-role-workload";

export function specifyBuckets(
  environment: PatchingEnvironment,
  { regions }: PatchingIntent,
): Specified<PatchingTypes>[] {
  return regions.flatMap((region) => specifyBucket(environment, region));
}
