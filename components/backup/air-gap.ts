import { kindOf } from "../../environment/workloads/kinds.ts";
import { airGappedTypes, regionsWithoutAirGap } from "./air-gap.data.ts";
import type { BackupEnvironment, BackupWorkload } from "./schema.ts";
import { promiseOf } from "./tiers.ts";

/** Shortest retention that a logically air-gapped vault may ask for, in days. */
export const shortestAirGappedDays = 7;

/** Whether such a vault takes the workload's points. Unencrypted Aurora clusters cannot be encrypted on the way. */
export function canBeAirGapped({ kind, encryptedWith }: BackupWorkload): boolean {
  const { resourceType } = kindOf(kind).aws.backup;
  return airGappedTypes.includes(resourceType) && !(resourceType === "Aurora" && encryptedWith === "none");
}

/** Whether the environment's accounts and the region have room for such a vault. */
export function hasAirGap(environment: BackupEnvironment, region: string): boolean {
  return environment.aws.backupAccount !== undefined && !regionsWithoutAirGap.includes(region);
}

/** Whether copies of the workload's points go to an air-gapped vault. */
export function isAirGapped(
  environment: BackupEnvironment,
  workload: BackupWorkload,
  region: string,
): boolean {
  const { airGapped } = promiseOf(environment, workload.id).copies;
  return airGapped && canBeAirGapped(workload) && hasAirGap(environment, region);
}
