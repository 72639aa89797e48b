import { nameHeld } from "../../environment/aws/adoption.ts";
import { iamArn, partitionOf } from "../../environment/aws/arn.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import { type JsonText, refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { ReportKind, ReportsIntent } from "../intent.ts";
import type { BackupEnvironment } from "../schema.ts";
import { auditNameLimits, wordName } from "./place.ts";
import type { BackupTypes } from "./types.ts";

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/choosing-report-template.html */
const templates: Readonly<Record<ReportKind, readonly (readonly [about: string, template: string])[]>> = {
  jobs: [["jobs", "BACKUP_JOB_REPORT"]],
  copies: [["copies", "COPY_JOB_REPORT"]],
  restores: [["restores", "RESTORE_JOB_REPORT"]],
  compliance: [
    ["controls", "CONTROL_COMPLIANCE_REPORT"],
    ["resources", "RESOURCE_COMPLIANCE_REPORT"],
  ],
};

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const bucketNameLimits = { maxLength: 63 };

const named = (thing: string, region: string) => `backup-${thing}-${region}-workload`;

/** The bucket's name, which is unique in all of AWS: the account makes it so. */
function bucketName(environment: BackupEnvironment, region: string): string {
  const parts = [stackOf(environment), "backup-reports", region, environment.aws.account];
  return nameHeld(environment, named("reports", region), physicalName(parts, bucketNameLimits));
}

/** What AWS Backup reports of one region every day, and the bucket to which it does. */
export function specifyReports(
  environment: BackupEnvironment,
  reports: ReportsIntent,
): Specified<BackupTypes>[] {
  const { region, kinds, framework, from } = reports;
  const plans = kinds
    .flatMap((kind) => templates[kind].map(([about, template]) => ({ kind, about, template })))
    .map(
      ({ kind, about, template }): Specified<BackupTypes> => ({
        type: "aws:backup/reportPlan:ReportPlan",
        name: named(`report-${about}`, region),
        provider: "aws-workload",
        inputs: {
          name: wordName(environment, ["backup", about, region], auditNameLimits),
          reportDeliveryChannel: {
            s3BucketName: refer(named("reports", region), "bucket"),
            s3KeyPrefix: about,
            formats: ["CSV", "JSON"],
          },
          reportSetting: {
            reportTemplate: template,
            ...(kind === "compliance" && framework !== undefined
              ? { frameworkArns: [refer(framework, "arn")] }
              : {}),
          },
          region,
          tags: tagsOf(environment),
        },
        from,
      }),
    );
  return [
    ...specifyBucket(environment, reports),
    ...plans,
    {
      type: "aws:s3/bucketPolicy:BucketPolicy",
      name: named("reports-policy", region),
      provider: "aws-workload",
      inputs: {
        bucket: refer(named("reports", region), "bucket"),
        policy: bucketPolicy(environment, region),
        region,
      },
      // The first report plan brings the role that the policy names: before, S3 refuses the policy.
      options: {
        retainOnDelete: true,
        dependsOn: [named("reports-private", region), ...plans.map(({ name }) => name)],
      },
      from,
    },
  ];
}

/** A private bucket that keeps every version. It stays when the stack goes, and stays as it is: it is evidence. */
function specifyBucket(
  environment: BackupEnvironment,
  { region, from }: ReportsIntent,
): Specified<BackupTypes>[] {
  const bucket = refer(named("reports", region), "bucket");
  const common = { provider: "aws-workload", options: { retainOnDelete: true }, from } as const;
  return [
    {
      ...common,
      type: "aws:s3/bucket:Bucket",
      name: named("reports", region),
      inputs: {
        bucket: bucketName(environment, region),
        forceDestroy: false,
        region,
        tags: tagsOf(environment),
      },
    },
    {
      ...common,
      type: "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
      name: named("reports-ownership", region),
      inputs: { bucket, rule: { objectOwnership: "BucketOwnerEnforced" }, region },
    },
    {
      ...common,
      type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
      name: named("reports-private", region),
      inputs: {
        bucket,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
        region,
      },
    },
    {
      ...common,
      type: "aws:s3/bucketVersioning:BucketVersioning",
      name: named("reports-versions", region),
      inputs: { bucket, versioningConfiguration: { status: "Enabled" }, region },
    },
    {
      ...common,
      type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      name: named("reports-encryption", region),
      inputs: {
        bucket,
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
        region,
      },
    },
  ];
}

/**
 * Nobody comes without TLS, nobody but the break-glass role removes a report, and AWS Backup writes them as its own role.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/create-report-plan-console.html
 */
function bucketPolicy(environment: BackupEnvironment, region: string): JsonText {
  const { aws } = environment;
  const arn = `arn:${partitionOf(region)}:s3:::${bucketName(environment, region)}`;
  const reporter = "role/aws-service-role/reports.backup.amazonaws.com/AWSServiceRoleForBackupReports";
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
          Sid: "KeepReports",
          Effect: "Deny",
          Principal: "*",
          Action: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
          Resource: `${arn}/*`,
          Condition: {
            StringNotEquals: {
              "aws:PrincipalArn": iamArn(aws, "aws-workload", `role/${aws.breakGlassRole}`),
            },
          },
        },
        {
          Sid: "ReportsOfAwsBackup",
          Effect: "Allow",
          Principal: { AWS: iamArn(aws, "aws-workload", reporter) },
          Action: "s3:PutObject",
          Resource: `${arn}/*`,
          Condition: { StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control" } },
        },
      ],
    },
  };
}
