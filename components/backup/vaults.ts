import { shortestAirGappedDays } from "./air-gap.ts";
import type { PlanIntent, VaultAccount, VaultIntent } from "./intent.ts";
import { daysOfRetention } from "./ladder.ts";
import type { BackupPromise, LockPhase } from "./promise-schema.ts";
import type { BackupEnvironment } from "./schema.ts";
import { promiseOf } from "./tiers.ts";

/** Logical name of a vault: the cloud region and who owns the account; from the second generation on, which one. */
export function vaultName(environment: BackupEnvironment, region: string, account: VaultAccount): string {
  const generation = environment.backup?.generation;
  return `backup-vault-${region}-${account}${generation === undefined ? "" : `-g${generation}`}`;
}

/** Logical name of the air-gapped vault that gets copies of a region's points, in the backup account. */
export function airGappedVaultName(environment: BackupEnvironment, region: string): string {
  return vaultName(environment, region, "backup").replace("-vault-", "-air-gapped-vault-");
}

const vaultPattern =
  /^backup-(?<airGapped>air-gapped-)?vault-(?<region>[a-z0-9-]+?)-(?<account>workload|backup)(-g\d+)?$/;

/** Where a vault lies and whether it is air-gapped. */
export interface VaultPlace {
  readonly region: string;
  readonly account: VaultAccount;
  readonly airGapped?: true;
}

/** Region, account and kind of a vault's logical name, or undefined where it is none. */
export function vaultPlace(name: string): VaultPlace | undefined {
  const groups = vaultPattern.exec(name)?.groups;
  const region = groups?.["region"];
  const account = groups?.["account"];
  if (region === undefined || (account !== "workload" && account !== "backup")) return undefined;
  if (groups?.["airGapped"] === undefined) return { region, account };
  return account === "backup" ? { region, account, airGapped: true } : undefined;
}

function lockOf(
  phase: LockPhase,
  promise: BackupPromise,
  longestDays: number,
  { airGapped }: VaultPlace,
): VaultIntent["lock"] {
  const minimumDays = daysOfRetention(promise.lock.minimum);
  if (airGapped === true) return airGappedLock(Math.max(minimumDays, shortestAirGappedDays), longestDays);
  return {
    phase,
    phaseOwed: promise.lock.phaseOwed,
    minimumDays,
    maximumDays: Math.max(minimumDays, longestDays),
    changeableForDays: daysOfRetention(promise.lock.changeableFor),
  };
}

/** An air-gapped vault is locked from its first moment on, and for good. */
function airGappedLock(minimumDays: number, longestDays: number): VaultIntent["lock"] {
  return {
    phase: "compliance",
    phaseOwed: "compliance",
    minimumDays,
    maximumDays: Math.max(minimumDays, longestDays),
    changeableForDays: 0,
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
      lock: lockOf(phase, promise, longestDays, place),
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
      lock: lockOf(retiredPhase, earlier, longestOf(earlier), place),
      retired: { until, reason },
      from: ["backup", "retired", index],
    };
  });
  return [...current, ...retired];
}
