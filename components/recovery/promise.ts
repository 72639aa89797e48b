import type { AreaPromise } from "../area.ts";
import { longestPath } from "./failover/path.ts";
import { dnsMinutes } from "./failover/plan.ts";
import type { RecoveryIntent, WorkloadRecovery } from "./intent.ts";
import type { RecoveryEnvironment } from "./schema.ts";
import { promiseOf } from "./tiers.ts";

function ofWorkload({ mode, to, exempt, promised, ...workload }: WorkloadRecovery): object {
  if (exempt !== undefined) return { recovered: false, ...exempt };
  return {
    recovered: mode !== "none",
    mode,
    ...(to !== undefined && { to }),
    ...(promised.rpoMinutes !== undefined && { rpoElsewhereMinutes: promised.rpoMinutes }),
    ...(workload.effectiveMinutes !== undefined && { effectiveRpoMinutes: workload.effectiveMinutes }),
    ...(workload.elsewhereMinutes !== undefined && {
      effectiveRpoElsewhereMinutes: workload.elsewhereMinutes,
    }),
  };
}

/** What is promised about recovery, as controls, reports and runbooks read it from the state. */
export function recoveryPromise(environment: RecoveryEnvironment, intent: RecoveryIntent): AreaPromise {
  const { failover } = intent;
  return {
    area: {
      ...promiseOf(environment),
      ...(failover && {
        failover: {
          from: failover.from,
          to: failover.to,
          rtoMinutes: failover.rtoMinutes,
          plannedMinutes: longestPath(failover).minutes + dnsMinutes(environment),
          approvers: failover.approvers,
        },
      }),
    },
    workloads: Object.fromEntries(intent.workloads.map((workload) => [workload.id, ofWorkload(workload)])),
  };
}
