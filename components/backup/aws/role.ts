import { build } from "@aws-sdk/util-arn-parser";
import { partitionOf } from "../../environment/aws/arn.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import { backupRole } from "../names.ts";
import type { BackupEnvironment } from "../schema.ts";
import type { BackupTypes } from "./types.ts";

/**
 * AWS's own policies for backing up and restoring; S3 needs two of its own (BK-25).
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/security-iam-awsmanpol.html
 */
const managedPolicies = {
  backup: "service-role/AWSBackupServiceRolePolicyForBackup",
  restores: "service-role/AWSBackupServiceRolePolicyForRestores",
  "s3-backup": "AWSBackupServiceRolePolicyForS3Backup",
  "s3-restore": "AWSBackupServiceRolePolicyForS3Restore",
};

const attachmentName = (policy: string) => `backup-role-${policy}-workload`;

/** Logical names of what gives the role its rights: no selection works before them. */
export const backupRoleRights = Object.keys(managedPolicies).map(attachmentName);

/**
 * The role stays in the account when the stack goes: AWS Backup deletes expired recovery points as this role. Where it is
 * gone the service tries its own linked role instead, which may lack the rights; such points stay and are billed.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/deleting-backups.html
 *
 * It may restore as well, so that no right is missing at the worst hour (docs/decisions/0007-one-role.md).
 */
export function specifyRole(environment: BackupEnvironment): Specified<BackupTypes>[] {
  const common = { provider: "aws-workload", from: ["aws", "account"] } as const;
  return [
    {
      ...common,
      type: "aws:iam/role:Role",
      name: backupRole,
      inputs: {
        name: physicalName([stackOf(environment), "backup-role"], { maxLength: 64 }),
        description: "AWS Backup backs up, copies, restores and expires recovery points as this role",
        assumeRolePolicy: {
          json: {
            Version: "2012-10-17",
            Statement: [
              { Effect: "Allow", Principal: { Service: "backup.amazonaws.com" }, Action: "sts:AssumeRole" },
            ],
          },
        },
        tags: tagsOf(environment),
      },
      options: { retainOnDelete: true },
    },
    ...Object.entries(managedPolicies).map(
      ([policy, resource]): Specified<BackupTypes> => ({
        ...common,
        type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        name: attachmentName(policy),
        inputs: {
          role: refer(backupRole, "name"),
          policyArn: build({
            partition: partitionOf(environment.aws.regions.primary),
            service: "iam",
            region: "",
            accountId: "aws",
            resource: `policy/${resource}`,
          }),
        },
        options: { retainOnDelete: true },
      }),
    ),
  ];
}
