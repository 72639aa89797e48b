import { promised } from "../../environment/promise.ts";
import type { TierTable } from "../../environment/tier.ts";
import { type RecoveryEnvironment, type RecoveryPromise, recoverySchema } from "./schema.ts";

const bronze: RecoveryPromise = {
  approach: "same-region",
  rpo: null,
  approvalTime: "4h",
  stepTime: "24h",
  drillInterval: null,
};

const silver: RecoveryPromise = {
  approach: "other-region",
  rpo: "12h",
  approvalTime: "2h",
  stepTime: "8h",
  drillInterval: "365d",
};

const gold: RecoveryPromise = {
  approach: "pilot-light",
  rpo: "15m",
  approvalTime: "30m",
  stepTime: "90m",
  drillInterval: "184d",
};

const platinum: RecoveryPromise = {
  approach: "warm-standby",
  rpo: "1m",
  approvalTime: "10m",
  stepTime: "20m",
  drillInterval: "92d",
};

/**
 * What each tier promises about recovery in another region. The approaches and their bands are AWS's
 * (https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html);
 * the time to recover is backup's promise, and the times of steps are cut so that they add up to less.
 */
export const recoveryTiers: TierTable<RecoveryPromise> = { "2026-11": { bronze, silver, gold, platinum } };

/** What is promised to one workload, or to the environment where none is named: the tier's table with overrides applied. */
export function promiseOf(environment: RecoveryEnvironment, workload?: string): RecoveryPromise {
  return promised(recoverySchema, recoveryTiers, environment, workload);
}

/** Whether the environment's approach is one that another region recovers. */
export function isElsewhere({ approach }: RecoveryPromise): boolean {
  return approach !== "same-region";
}

/** Whether data waits in the other region, beyond copies of backups. */
export function holdsData({ approach }: RecoveryPromise): boolean {
  return approach === "pilot-light" || approach === "warm-standby";
}
