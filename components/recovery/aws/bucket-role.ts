import { build } from "@aws-sdk/util-arn-parser";
import { accountOf, partitionOf } from "../../environment/aws/arn.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import { type DataCopy, keyOf } from "./copy.ts";
import type { RecoveryTypes } from "./types.ts";

/**
 * The role as which S3 reads one bucket and writes its copy.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html
 */
export function specifyBucketRole(
  environment: RecoveryEnvironment,
  copy: DataCopy,
): Specified<RecoveryTypes>[] {
  const { sourceArn, sourceRegion, region, name, workload, from } = copy;
  const suffix = `${sourceRegion}-${workload.id}`;
  const role = `recovery-bucket-role-${suffix}`;
  const common = { provider: "aws-workload", from } as const;
  const keysOf = (where: string) =>
    build({
      partition: partitionOf(where),
      service: "kms",
      region: where,
      accountId: accountOf(environment.aws, "aws-workload"),
      resource: "key/*",
    });
  const through = (where: string) => ({ StringEquals: { "kms:ViaService": `s3.${where}.amazonaws.com` } });
  return [
    {
      ...common,
      type: "aws:iam/role:Role",
      name: role,
      inputs: {
        name: physicalName([stackOf(environment), "bucket-role", suffix], { maxLength: 64 }),
        description: `S3 replicates ${workload.id} as this role`,
        assumeRolePolicy: {
          json: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Principal: { Service: "s3.amazonaws.com" },
                Action: "sts:AssumeRole",
                Condition: { StringEquals: { "aws:SourceAccount": environment.aws.account } },
              },
            ],
          },
        },
        tags: tagsOf(environment),
      },
    },
    {
      ...common,
      type: "aws:iam/rolePolicy:RolePolicy",
      name: `recovery-bucket-role-policy-${suffix}`,
      inputs: {
        role: refer(role, "name"),
        name: "replicate",
        policy: {
          json: {
            Version: "2012-10-17",
            Statement: [
              {
                Sid: "ReadTheBucket",
                Effect: "Allow",
                Action: ["s3:GetReplicationConfiguration", "s3:ListBucket"],
                Resource: sourceArn,
              },
              {
                Sid: "ReadItsVersions",
                Effect: "Allow",
                Action: [
                  "s3:GetObjectVersionForReplication",
                  "s3:GetObjectVersionAcl",
                  "s3:GetObjectVersionTagging",
                ],
                Resource: `${sourceArn}/*`,
              },
              {
                Sid: "WriteTheCopy",
                Effect: "Allow",
                Action: ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"],
                Resource: `${sourceArn.slice(0, sourceArn.lastIndexOf(":") + 1)}${copy.cloudName}/*`,
              },
              {
                Sid: "DecryptAtTheSource",
                Effect: "Allow",
                Action: "kms:Decrypt",
                Resource: keysOf(sourceRegion),
                Condition: through(sourceRegion),
              },
              {
                Sid: "EncryptTheCopy",
                Effect: "Allow",
                Action: ["kms:Encrypt", "kms:GenerateDataKey"],
                Resource: keyOf(copy),
                Condition: through(region),
              },
            ],
          },
        },
      },
      options: { dependsOn: [name] },
    },
  ];
}
