import { iamArn } from "../../environment/aws/arn.ts";
import type { JsonText } from "../../environment/specified.ts";
import type { VaultIntent } from "../intent.ts";
import type { BackupEnvironment } from "../schema.ts";
import { providerOf } from "./place.ts";

/**
 * Policy of a vault: nobody but the break-glass role deletes a recovery point or shortens its life, and the vault of the
 * backup account takes copies from the workload account alone.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html
 */
export function vaultPolicy(environment: BackupEnvironment, vault: VaultIntent): JsonText {
  const { aws } = environment;
  const provider = providerOf(vault.account);
  const breakGlass = iamArn(aws, provider, `role/${aws.breakGlassRole}`);
  const access = iamArn(aws, provider, `role/${aws.accessRole}`);
  const deny = { Effect: "Deny", Principal: "*", Resource: "*" };
  const unless = (...roles: string[]) => ({ StringNotEquals: { "aws:PrincipalArn": roles } });
  return {
    json: {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "KeepRecoveryPoints",
          ...deny,
          Action: [
            "backup:DeleteRecoveryPoint",
            "backup:UpdateRecoveryPointLifecycle",
            "backup:DeleteBackupVault",
          ],
          Condition: unless(breakGlass),
        },
        {
          Sid: "KeepThisPolicy",
          ...deny,
          Action: [
            "backup:PutBackupVaultAccessPolicy",
            "backup:DeleteBackupVaultAccessPolicy",
            "backup:DeleteBackupVaultLockConfiguration",
          ],
          Condition: unless(breakGlass, access),
        },
        ...(vault.account === "backup"
          ? [
              {
                Sid: "CopiesOfTheWorkloadAccount",
                Effect: "Allow",
                Principal: { AWS: iamArn(aws, "aws-workload", "root") },
                Action: "backup:CopyIntoBackupVault",
                Resource: "*",
              },
            ]
          : []),
      ],
    },
  };
}
