import type { Temporal } from "temporal-polyfill";
import type { RetiredEntry } from "../../explanation.ts";
import { type HeldResource, logicalNameOf } from "../../held.ts";

const vaultType = "aws:backup/vault:Vault";
const airGappedType = "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault";
const lockType = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";

/**
 * The entry of `backup.retired` that keeps a vault of which the plan has no more need: its last recovery point was made
 * today at the latest, and is kept for as long as the vault's lock allows. Undefined for what is no vault, and where the
 * vault's tags or the lock do not say enough.
 */
export function retireOnAws(
  leaving: HeldResource,
  held: readonly HeldResource[],
  day: Temporal.PlainDate,
): RetiredEntry | undefined {
  const { type, tier } = leaving;
  if ((type !== vaultType && type !== airGappedType) || tier === undefined) return undefined;
  const name = logicalNameOf(leaving);
  // A lock is named as its vault is, but for the thing.
  const lockName = name.replace(/^backup-vault/, "backup-lock");
  const lock = held.findLast((one) => one.type === lockType && logicalNameOf(one) === lockName);
  // An air-gapped vault is its own lock.
  const { keptDays } = type === airGappedType ? leaving : (lock ?? {});
  if (keptDays === undefined) return undefined;
  const until = day.add({ days: keptDays }).toString();
  return { name, tier, until, reason: `Kept until its last recovery point under ${tier} has expired` };
}
