import { iamArn } from "../../environment/aws/arn.ts";
import type { AwsProvider, JsonText } from "../../environment/specified.ts";
import type { BackupEnvironment } from "../schema.ts";

/** What using a key takes: https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html. */
const use = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"];

/**
 * Policy of a vault's key (BK-35). A vault lock does not protect the key, and a vault without its key is lost: only the
 * break-glass role may have it deleted or disabled. Where there are two accounts, each may use the other's vault keys,
 * because copies of what the vault encrypts are read with one and written with the other.
 */
export function keyPolicy(environment: BackupEnvironment, provider: AwsProvider): JsonText {
  const { aws } = environment;
  const breakGlass = iamArn(aws, provider, `role/${aws.breakGlassRole}`);
  const access = iamArn(aws, provider, `role/${aws.accessRole}`);
  const other: AwsProvider = provider === "aws-workload" ? "aws-backup" : "aws-workload";
  const unless = (...roles: string[]) => ({ StringNotEquals: { "aws:PrincipalArn": roles } });
  const deny = { Effect: "Deny", Principal: { AWS: "*" }, Resource: "*" };
  return {
    json: {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Administer",
          Effect: "Allow",
          Principal: { AWS: iamArn(aws, provider, "root") },
          Action: "kms:*",
          Resource: "*",
        },
        {
          Sid: "KeepTheKey",
          ...deny,
          Action: ["kms:ScheduleKeyDeletion", "kms:DisableKey"],
          Condition: unless(breakGlass),
        },
        { Sid: "KeepThisPolicy", ...deny, Action: "kms:PutKeyPolicy", Condition: unless(breakGlass, access) },
        ...(aws.backupAccount === undefined
          ? []
          : [
              {
                Sid: "CopyBetweenAccounts",
                Effect: "Allow",
                Principal: { AWS: iamArn(aws, other, "root") },
                Action: use,
                Resource: "*",
              },
              {
                Sid: "GrantToServices",
                Effect: "Allow",
                Principal: { AWS: iamArn(aws, other, "root") },
                Action: "kms:CreateGrant",
                Resource: "*",
                Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
              },
            ]),
      ],
    },
  };
}
