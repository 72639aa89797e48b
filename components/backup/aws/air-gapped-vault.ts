import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { VaultIntent } from "../intent.ts";
import type { BackupEnvironment } from "../schema.ts";
import { besideVault, providerOf, vaultPhysicalName } from "./place.ts";
import type { BackupTypes } from "./types.ts";
import { vaultPolicy } from "./vault-policy.ts";

/** AWS makes the vault's key first, which takes minutes; who gives up earlier leaves a vault that nobody manages. */
const timeouts = { create: "60m" };

/**
 * A logically air-gapped vault: its lock is a compliance lock from the first moment on, its key is AWS's own, so that
 * nobody can delete it, and nothing of it ever changes. It takes copies of the workload account alone; sharing it with an
 * account that restores from it is the operator's decision (AWS RAM or multi-party approval).
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/logicallyairgappedvault.html
 */
export function specifyAirGappedVault(
  environment: BackupEnvironment,
  vault: VaultIntent,
): Specified<BackupTypes>[] {
  const { region, from } = vault;
  const common = { provider: providerOf(vault.account), from };
  return [
    {
      ...common,
      type: "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
      name: vault.name,
      inputs: {
        name: vaultPhysicalName(environment, vault),
        minRetentionDays: vault.lock.minimumDays,
        maxRetentionDays: vault.lock.maximumDays,
        region,
        tags: tagsOf(environment),
        timeouts,
      },
      options: {
        protect: true,
        retainOnDelete: true,
        // Its points were kept by the limits that it has, whatever the file says now.
        ...(vault.retired === undefined ? {} : { ignoreChanges: ["minRetentionDays", "maxRetentionDays"] }),
      },
    },
    {
      ...common,
      type: "aws:backup/vaultPolicy:VaultPolicy",
      name: besideVault(vault, "backup-vault-policy"),
      inputs: { backupVaultName: refer(vault.name, "name"), policy: vaultPolicy(environment, vault), region },
    },
  ];
}
