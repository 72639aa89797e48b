import { minutesOf } from "../../environment/duration.ts";
import { kindOf } from "../../environment/workloads/kinds.ts";
import type { AreaExplanation, CoveredWorkload, ExplainedPlan, ExplainedVault } from "../explanation.ts";
import { explainProof } from "./explain-proof.ts";
import type { BackupIntent, PlanIntent, RuleIntent, VaultIntent, WorkloadIntent } from "./intent.ts";
import type { BackupEnvironment } from "./schema.ts";
import { promiseOf } from "./tiers.ts";

/** Coverage, recovery points, ladder, vaults and locks, and what the backup window starts. */
export function explainBackup(environment: BackupEnvironment, intent: BackupIntent): AreaExplanation {
  const lock = environment.backup?.lock;
  return {
    workloads: intent.workloads.map((workload) => explainWorkload(environment, workload)),
    plans: intent.plans.map(explainPlan),
    vaults: intent.vaults.map(explainVault),
    ...explainProof(environment, intent),
    ...(lock && { lockDecision: { reason: lock.reason, approvedBy: lock.approvedBy } }),
    steps: longestKept(intent),
  };
}

function explainWorkload(environment: BackupEnvironment, workload: WorkloadIntent): CoveredWorkload {
  const { id, kind, region, plan, exempt, promised, effective, effectiveElsewhere } = workload;
  const { rpo } = promiseOf(environment, id);
  const ofTier = kindOf(kind).recovery.class === "point-in-time" ? rpo.pointInTime : rpo.snapshot;
  return {
    id,
    kind,
    region,
    ...(plan !== undefined && { plan }),
    ...(exempt && { exempt }),
    promised: { tierRpoMinutes: minutesOf(ofTier), ...promised },
    ...(effective && { effective }),
    ...(effectiveElsewhere && { effectiveElsewhere }),
  };
}

function explainPlan({ name, region, workloads, rules }: PlanIntent): ExplainedPlan {
  return {
    name,
    region,
    workloads,
    ladder: rules.map((rule) => ({
      name: rule.name,
      starts: rule.starts,
      continuous: rule.continuous,
      retentionDays: rule.lifecycle.retentionDays,
      ...(rule.lifecycle.coldAfterDays !== undefined && { coldAfterDays: rule.lifecycle.coldAfterDays }),
      vault: rule.vault,
      copies: rule.copies.map(({ vault }) => vault),
    })),
  };
}

function explainVault(vault: VaultIntent): ExplainedVault {
  const { name, account, region, airGapped, lock, retired, external } = vault;
  return {
    name,
    account,
    region,
    ...(airGapped && { airGapped }),
    lock,
    ...(retired && { retired }),
    ...(external !== undefined && { external }),
  };
}

/**
 * The rules that the backup window starts, longest-kept first: where several start together AWS Backup runs only that one.
 * What starts through the day, or after the window, is none of them.
 */
function longestKept({ plans }: BackupIntent): RuleIntent[] {
  return plans
    .flatMap(({ rules }) => {
      const ladder = rules.filter(({ name }) => name !== "sub-daily" && name !== "continuous");
      return ladder.length > 0 ? ladder : rules;
    })
    .sort((one, other) => other.lifecycle.retentionDays - one.lifecycle.retentionDays);
}
