import { topicArn, topicPolicyName } from "../../environment/aws/topics.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { VaultIntent } from "../intent.ts";
import type { BackupEnvironment } from "../schema.ts";
import { specifyAirGappedVault } from "./air-gapped-vault.ts";
import { keyPolicy } from "./key-policy.ts";
import { besideVault, providerOf, vaultPhysicalName } from "./place.ts";
import type { BackupTypes } from "./types.ts";
import { vaultPolicy } from "./vault-policy.ts";

/** Longest that KMS waits before it deletes a key (BK-35). */
const deletionWindowInDays = 30;

/**
 * Events that a vault tells its topic: of those that AWS Backup still sends and the provider knows. Failed and expired
 * backup jobs are not sent any more; they come through EventBridge.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-notifications.html
 */
const vaultEvents = ["COPY_JOB_FAILED", "S3_BACKUP_OBJECT_FAILED"];

/**
 * What holds recovery points refuses to be deleted, and stays in the account even where somebody lets it go or adopts what
 * is managed already (Pulumi then deletes "the old one"). Its policy lets the break-glass role alone delete it.
 */
const kept = { protect: true, retainOnDelete: true };

/** A vault with all that makes it safe: key, lock, policy and notifications. Somebody else's vault needs none of it. */
export function specifyVault(environment: BackupEnvironment, vault: VaultIntent): Specified<BackupTypes>[] {
  if (vault.external !== undefined) return [];
  if (vault.airGapped === true) return specifyAirGappedVault(environment, vault);
  const { region, from } = vault;
  const provider = providerOf(vault.account);
  const common = { provider, from };
  const tags = tagsOf(environment);
  const key = besideVault(vault, "backup-key");
  const backupVaultName = refer(vault.name, "name");
  const topicPolicy = topicPolicyName(environment, { provider, region });
  return [
    {
      ...common,
      type: "aws:kms/key:Key",
      name: key,
      inputs: {
        description: `Recovery points of ${stackOf(environment)}: without this key they are lost`,
        deletionWindowInDays,
        enableKeyRotation: true,
        policy: keyPolicy(environment, provider),
        region,
        tags,
      },
      options: kept,
    },
    {
      ...common,
      type: "aws:kms/alias:Alias",
      name: besideVault(vault, "backup-key-alias"),
      inputs: { name: aliasName(environment, vault), targetKeyId: refer(key, "keyId"), region },
      options: { retainOnDelete: true },
    },
    {
      ...common,
      type: "aws:backup/vault:Vault",
      name: vault.name,
      inputs: {
        name: vaultPhysicalName(environment, vault),
        kmsKeyArn: refer(key, "arn"),
        forceDestroy: false,
        region,
        tags,
      },
      options: kept,
    },
    specifyLock(vault),
    {
      ...common,
      type: "aws:backup/vaultPolicy:VaultPolicy",
      name: besideVault(vault, "backup-vault-policy"),
      inputs: { backupVaultName, policy: vaultPolicy(environment, vault), region },
    },
    {
      ...common,
      type: "aws:backup/vaultNotifications:VaultNotifications",
      name: besideVault(vault, "backup-notifications"),
      inputs: {
        backupVaultName,
        snsTopicArn: topicArn(environment, { provider, region }),
        backupVaultEvents: vaultEvents,
        region,
      },
      // A vault has one such setting: made before the old one is removed, it would be removed with it.
      options: {
        deleteBeforeReplace: true,
        ...(topicPolicy === undefined ? {} : { dependsOn: [topicPolicy] }),
      },
    },
  ];
}

const lockLimits = ["minRetentionDays", "maxRetentionDays", "changeableForDays"];

/**
 * The lock comes in two phases. Governance limits may still change; the provider can only replace them, so the lock is
 * put anew over the old one and never removed. A compliance lock is final once its cooling-off is over.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html
 */
function specifyLock(vault: VaultIntent): Specified<BackupTypes> {
  const { phase, minimumDays, maximumDays, changeableForDays } = vault.lock;
  const final = phase === "compliance";
  return {
    type: "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
    name: besideVault(vault, "backup-lock"),
    provider: providerOf(vault.account),
    inputs: {
      backupVaultName: refer(vault.name, "name"),
      minRetentionDays: minimumDays,
      maxRetentionDays: maximumDays,
      ...(final ? { changeableForDays } : {}),
      region: vault.region,
    },
    options: {
      ...(final
        ? { protect: true, retainOnDelete: true }
        : { retainOnDelete: true, deleteBeforeReplace: true }),
      // Its points were kept by the limits that it has, whatever the file says now.
      ...(vault.retired === undefined ? {} : { ignoreChanges: lockLimits }),
    },
    from: vault.from,
  };
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html allows 256 characters. */
function aliasName(environment: BackupEnvironment, vault: VaultIntent): string {
  return `alias/${physicalName([stackOf(environment), besideVault(vault, "backup")], { maxLength: 250 })}`;
}
