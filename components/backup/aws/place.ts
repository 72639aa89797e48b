import { build } from "@aws-sdk/util-arn-parser";
import { adoptedId } from "../../environment/aws/adoption.ts";
import { accountOf, nameInArn, partitionOf } from "../../environment/aws/arn.ts";
import type { TopicPlace } from "../../environment/aws/topics.ts";
import { type NameLimits, physicalName, stackOf } from "../../environment/naming.ts";
import { type AwsProvider, type Reference, refer } from "../../environment/specified.ts";
import type { BackupIntent, VaultAccount, VaultIntent } from "../intent.ts";
import type { BackupEnvironment } from "../schema.ts";

export function providerOf(account: VaultAccount): AwsProvider {
  return account === "workload" ? "aws-workload" : "aws-backup";
}

/** Longest name of a vault, a plan or a selection: https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateBackupVault.html. */
export const backupNameLimits = { maxLength: 50 };

/** Longest name of a framework or a report: https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateFramework.html. */
export const auditNameLimits = { maxLength: 256 };

/** `<thing>-<region>-<account>[-g2]`: the logical name of what belongs to one vault. */
export function besideVault(vault: VaultIntent, thing: string): string {
  return vault.name.replace(
    /^backup-(air-gapped-)?vault/,
    (_, gap?: string) => `${thing}${gap === undefined ? "" : "-air-gapped"}`,
  );
}

/** The vault's name in AWS; an adopted or used one keeps its own. */
export function vaultPhysicalName(environment: BackupEnvironment, vault: VaultIntent): string {
  if (vault.external !== undefined) return nameInArn(vault.external);
  const adopted = environment.adopt?.[vault.name];
  if (adopted !== undefined) return adoptedId(adopted);
  const generation = /-g\d+$/.exec(vault.name)?.[0].slice(1);
  const thing = vault.airGapped === true ? "air-gapped-vault" : "backup-vault";
  return physicalName(
    [stackOf(environment), thing, vault.region, ...(generation === undefined ? [] : [generation])],
    backupNameLimits,
  );
}

/** A name for what takes no hyphen: frameworks, reports and restore tests. No part has an underscore of its own. */
export function wordName(
  environment: BackupEnvironment,
  parts: readonly string[],
  limits: NameLimits,
): string {
  return physicalName([stackOf(environment), ...parts], limits).replaceAll("-", "_");
}

export function vaultArn(environment: BackupEnvironment, vault: VaultIntent): string {
  return (
    vault.external ??
    build({
      partition: partitionOf(vault.region),
      service: "backup",
      region: vault.region,
      accountId: accountOf(environment.aws, providerOf(vault.account)),
      resource: `backup-vault:${vaultPhysicalName(environment, vault)}`,
    })
  );
}

/** A vault's output, or what is known of it where it is somebody else's. */
export function referToVault(vault: VaultIntent, output: "arn" | "name"): string | Reference {
  if (vault.external === undefined) return refer(vault.name, output);
  return output === "arn" ? vault.external : nameInArn(vault.external);
}

/**
 * Accounts and regions in which backup raises alarms: those of the vaults that are ours and have keys, and those of the
 * plans, whose jobs may fill a vault of somebody else.
 */
export function alarmPlaces({ vaults, plans }: BackupIntent): TopicPlace[] {
  const places = [
    ...vaults
      .filter(({ external, airGapped }) => external === undefined && airGapped !== true)
      .map(({ account, region }) => ({ provider: providerOf(account), region })),
    ...plans.map(({ region }) => ({ provider: providerOf("workload"), region })),
  ];
  return [...new Map(places.map((place) => [`${place.provider} ${place.region}`, place])).values()];
}
