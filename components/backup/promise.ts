import type { AreaPromise } from "../area.ts";
import type { BackupIntent, PlanIntent, WorkloadIntent } from "./intent.ts";
import type { BackupEnvironment } from "./schema.ts";
import { promiseOf } from "./tiers.ts";

function ofWorkload(workload: WorkloadIntent, plans: ReadonlyMap<string, PlanIntent>): object {
  const { exempt, promised, effective, plan } = workload;
  if (exempt !== undefined) return { protected: false, ...exempt };
  const rules = plans.get(plan ?? "")?.rules ?? [];
  return {
    protected: true,
    plan,
    rpoMinutes: promised.rpoMinutes,
    rtoMinutes: promised.rtoMinutes,
    effectiveRpoMinutes: effective?.minutes,
    retentionDays: Object.fromEntries(rules.map(({ name, lifecycle }) => [name, lifecycle.retentionDays])),
  };
}

/** What is promised about backup, as controls, reports and runbooks read it from the state. */
export function backupPromise(environment: BackupEnvironment, intent: BackupIntent): AreaPromise {
  const plans = new Map(intent.plans.map((plan) => [plan.name, plan]));
  return {
    area: promiseOf(environment),
    workloads: Object.fromEntries(
      intent.workloads.map((workload) => [workload.id, ofWorkload(workload, plans)]),
    ),
  };
}
