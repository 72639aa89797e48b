import { Temporal } from "temporal-polyfill";
import type { HeldResource } from "./existing.ts";
import type { ExplainedResource, Explanation } from "./explanation.ts";

const vault = "aws:backup/vault:Vault";
const lock = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";

/** Where a vault's own key and settings stand in its name, its lock's name differs. */
const lockOf = (name: string) => name.replace(/^backup-vault/, "backup-lock");

const logicalName = (urn: string) => urn.split("::").at(-1) ?? "";

/**
 * What a state protects and the plan declares no more: `pulumi up` is refused until the file keeps it or somebody lets it
 * go. For a vault that is an entry of `backup.retired`: its last recovery point was made today at the latest, and is kept
 * for as long as its lock allows.
 */
export function leavingOf(
  ours: readonly HeldResource[],
  planned: readonly ExplainedResource[],
  day: Temporal.PlainDate,
): Explanation["existing"]["leaving"] {
  const declared = new Set(planned.map(({ type, name }) => `${type} ${name}`));
  const locks = new Map(
    ours.filter(({ type }) => type === lock).map(({ urn, keptDays }) => [logicalName(urn), keptDays]),
  );
  return ours
    .filter(({ type, urn, isProtected }) => isProtected && !declared.has(`${type} ${logicalName(urn)}`))
    .toSorted((one, other) => (one.urn < other.urn ? -1 : 1))
    .map(({ type, urn, tier }) => {
      const name = logicalName(urn);
      const keptDays = locks.get(lockOf(name));
      if (type !== vault || tier === undefined || keptDays === undefined) return { type, name, urn };
      const until = day.add({ days: keptDays }).toString();
      return {
        type,
        name,
        urn,
        retired: {
          name,
          tier,
          until,
          reason: `Kept until its last recovery point under ${tier} has expired`,
        },
      };
    });
}
