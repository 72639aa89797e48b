import type { Breach } from "../../../environment/finding.ts";
import { nameInArn } from "../../environment/aws/arn.ts";
import { onePerPlace } from "./one-per-place.ts";
import { originOfAny } from "./origin.ts";
import { rulesSpecified, specifiedOf, textOf } from "./specified-of.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

export const withinLock: BackupRule = {
  id: "BK-12",
  area: "backup",
  statement:
    "Every rule and every copy is kept as long as the lock of its vault accepts, no shorter and no longer.",
  why: "The plan is deployed and each of its jobs fails at the vault: there are no new points, or no copies.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => onePerPlace(breachesOf(subject)),
};

function* breachesOf(subject: BackupSubject): Generator<Breach> {
  const limits = limitsByVault(subject);
  for (const { rule, title, intent, from } of rulesSpecified(subject)) {
    const path =
      from[0] === "tier" ? originOfAny(subject.environment, ["lock.minimum"], intent?.workloads[0]) : from;
    const {
      targetVaultName,
      targetLogicallyAirGappedBackupVaultArn: airGapped,
      lifecycle,
      copyActions,
    } = rule;
    const points = [
      { vault: targetVaultName, what: `points of ${title}`, lifecycle },
      ...(airGapped === undefined ? [] : [{ vault: airGapped, what: `points of ${title}`, lifecycle }]),
      // BK-21 reports copies that do not say how long.
      ...(copyActions ?? [])
        .filter((copy) => (copy.lifecycle?.deleteAfter ?? 0) >= 1)
        .map((copy) => ({ ...copy, vault: copy.destinationVaultArn, what: `copies of ${title}` })),
    ];
    for (const { vault, what, lifecycle: kept } of points) {
      const days = kept?.deleteAfter;
      const { minRetentionDays: least = 1, maxRetentionDays: most } = limits.get(textOf(vault)) ?? {};
      // BK-07 reports a rule that does not say how long. What is kept for ever is longer than any maximum.
      if (days === undefined || (days < 0 && most === undefined)) continue;
      if (days >= least && days <= (most ?? days)) continue;
      const accepted = most === undefined ? `${least} d or more` : `${least} d to ${most} d`;
      const shorter = days >= 1 && days < least && path !== from;
      yield {
        path,
        message: `${what} are kept ${days < 0 ? "for ever" : `${days} d`}, and ${textOf(vault)} accepts ${accepted}`,
        fix: shorter
          ? `write ${days}d or less for backup.lock.minimum`
          : `keep them ${accepted}, or agree on another backup.lock.minimum`,
      };
    }
  }
}

interface Limits {
  readonly minRetentionDays?: number | undefined;
  readonly maxRetentionDays?: number | undefined;
}

/** Limits of each lock, by what a rule may call its vault; those of somebody else's are taken to be as strict as ours. */
function limitsByVault({ inputs, intent }: BackupSubject): Map<string, Limits> {
  const airGapped = specifiedOf(inputs, "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault");
  const locks = specifiedOf(inputs, "aws:backup/vaultLockConfiguration:VaultLockConfiguration");
  return new Map<string, Limits>([
    ...intent.vaults.flatMap(({ external, lock }): [string, Limits][] =>
      external === undefined
        ? []
        : [external, nameInArn(external)].map((vault) => [
            vault,
            { minRetentionDays: lock.minimumDays, maxRetentionDays: lock.maximumDays },
          ]),
    ),
    ...airGapped.map((vault): [string, Limits] => [vault.name, vault.inputs]),
    ...locks.map((lock): [string, Limits] => [textOf(lock.inputs.backupVaultName), lock.inputs]),
  ]);
}
