import type { Breach, Path } from "../../../environment/finding.ts";
import { originOf } from "../../../environment/promise.ts";
import { onePerPlace } from "./one-per-place.ts";
import { specifiedOf } from "./specified-of.ts";
import type { BackupRule } from "./subject.ts";

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultLockConfiguration.html */
const longestDays = 36_500;
const shortestCoolingOffDays = 3;
/** https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateLogicallyAirGappedBackupVault.html */
const shortestAirGappedDays = 7;

export const lockLimits: BackupRule = {
  id: "BK-18",
  area: "backup",
  statement:
    "A vault lock keeps points 1 to 36,500 days, its minimum is not above its maximum, and its cooling-off is 3 to 36,500 days; an air-gapped vault keeps them 7 days at least.",
  why: "AWS refuses the lock, and the vault stands open until somebody notices.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultLockConfiguration.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ environment, inputs }) {
    const minimumFrom = originOf(environment, "backup.lock.minimum");
    const coolingOffFrom = originOf(environment, "backup.lock.changeableFor");
    const found: Breach[] = [];
    const locks = [
      ...specifiedOf(inputs, "aws:backup/vaultLockConfiguration:VaultLockConfiguration").map((lock) => ({
        ...lock,
        shortest: 1,
        coolingOff: lock.inputs.changeableForDays,
      })),
      ...specifiedOf(inputs, "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault").map((lock) => ({
        ...lock,
        shortest: shortestAirGappedDays,
        coolingOff: undefined,
      })),
    ];
    for (const { name, inputs: limits, shortest, coolingOff } of locks) {
      const { minRetentionDays: minimum = shortest, maxRetentionDays: maximum = longestDays } = limits;
      found.push(
        ...outside(minimumFrom, `the minimum retention of ${name}`, minimum, shortest, maximum),
        ...outside(minimumFrom, `the maximum retention of ${name}`, maximum, 1, longestDays),
      );
      if (coolingOff === undefined) continue;
      const what = `the cooling-off of ${name}`;
      found.push(...outside(coolingOffFrom, what, coolingOff, shortestCoolingOffDays, longestDays));
    }
    yield* onePerPlace(found);
  },
};

function* outside(path: Path, what: string, days: number, least: number, most: number): Generator<Breach> {
  if (Number.isInteger(days) && days >= least && days <= most) return;
  yield { path, message: `${what} is ${days} d`, fix: `write ${least}d to ${most}d` };
}
