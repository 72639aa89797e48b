import type { PlanIntent, VaultAccount, VaultIntent } from "./intent.ts";
import { daysOfRetention } from "./ladder.ts";
import type { BackupEnvironment, BackupPromise, LockPhase } from "./schema.ts";
import { promiseOf } from "./tiers.ts";

/** Logical name of a vault: the cloud region and who owns the account; from the second generation on, which one. */
export function vaultName(environment: BackupEnvironment, region: string, account: VaultAccount): string {
  const generation = environment.backup?.generation;
  return `backup-vault-${region}-${account}${generation === undefined ? "" : `-g${generation}`}`;
}

const vaultPattern = /^backup-vault-(?<region>[a-z0-9-]+?)-(?<account>workload|backup)(-g\d+)?$/;

/** Region and account of a vault's logical name, or undefined where it is none. */
export function vaultPlace(name: string): { region: string; account: VaultAccount } | undefined {
  const groups = vaultPattern.exec(name)?.groups;
  const region = groups?.["region"];
  const account = groups?.["account"];
  if (region === undefined || (account !== "workload" && account !== "backup")) return undefined;
  return { region, account };
}

function lockOf(phase: LockPhase, promise: BackupPromise, longestDays: number): VaultIntent["lock"] {
  const minimumDays = daysOfRetention(promise.lock.minimum);
  return {
    phase,
    phaseOwed: promise.lock.phaseOwed,
    minimumDays,
    maximumDays: Math.max(minimumDays, longestDays),
    changeableForDays: daysOfRetention(promise.lock.changeableFor),
  };
}

/** The longest that a tier's ladder keeps a point, in days. */
function longestOf(promise: BackupPromise): number {
  const kept = Object.values(promise.retention).filter((text) => text !== null);
  return Math.max(0, ...kept.map(daysOfRetention));
}

/** The vaults that the plans fill, then those that hold points of an earlier tier. */
export function vaultsOf(environment: BackupEnvironment, plans: readonly PlanIntent[]): VaultIntent[] {
  const promise = promiseOf(environment);
  const phase = environment.backup?.lock?.phase ?? "governance";
  const filled = new Map<string, number>();
  for (const rule of plans.flatMap(({ rules }) => rules)) {
    for (const { vault, lifecycle } of [rule, ...rule.copies]) {
      filled.set(vault, Math.max(filled.get(vault) ?? 0, lifecycle.retentionDays));
    }
  }
  const current = [...filled].flatMap(([name, longestDays]) => {
    const place = vaultPlace(name);
    if (place === undefined) return [];
    const external = environment.use?.[name];
    return {
      name,
      ...place,
      lock: lockOf(phase, promise, longestDays),
      ...(external === undefined ? {} : { external }),
      from: external === undefined ? ["aws", "regions"] : ["use", name],
    };
  });
  const retired = (environment.backup?.retired ?? []).flatMap((entry, index, all) => {
    const { name, tier, phase: retiredPhase = "governance", until, reason } = entry;
    const place = vaultPlace(name);
    // BK-40 reports what names no vault, a filled one, one of an account that the file lacks, or the same one twice.
    if (place === undefined || filled.has(name)) return [];
    if (place.account === "backup" && environment.aws.backupAccount === undefined) return [];
    if (all.findIndex((one) => one.name === name) < index) return [];
    const earlier = promiseOf({ ...environment, tier });
    return {
      name,
      ...place,
      lock: lockOf(retiredPhase, earlier, longestOf(earlier)),
      retired: { until, reason },
      from: ["backup", "retired", index],
    };
  });
  return [...current, ...retired];
}
