import type { AreaExplanation, ExplainedFailover, ExplainedStep } from "../explanation.ts";
import { lastDrillOf } from "./drills.ts";
import { longestPath } from "./failover/path.ts";
import { dnsMinutes } from "./failover/plan.ts";
import type { RecoveryIntent, Step, WorkloadRecovery } from "./intent.ts";
import { replications } from "./modes.ts";
import type { RecoveryEnvironment } from "./schema.ts";

/** How the service moves to the other region; nothing where it is recovered in its own. */
export function explainRecovery(environment: RecoveryEnvironment, intent: RecoveryIntent): AreaExplanation {
  const { failover, drill, approach, workloads } = intent;
  if (failover === undefined) return {};
  const path = longestPath(failover);
  const names = dnsMinutes(environment);
  const last = lastDrillOf(environment);
  return {
    failover: {
      approach,
      from: failover.from,
      to: failover.to,
      rtoMinutes: failover.rtoMinutes,
      plannedMinutes: path.minutes + names,
      dnsMinutes: names,
      approvers: failover.approvers,
      longest: path.steps.map(({ id, what, timeoutMinutes }) => ({ id, what, minutes: timeoutMinutes })),
      steps: failover.steps.map(explainStep),
      workloads: workloads.filter(({ exempt }) => exempt === undefined).map(explainWorkload),
      ...(drill && {
        drill: {
          everyMinutes: drill.intervalMinutes,
          ...(last !== undefined && { lastHeld: last.held }),
          ...(drill.starts !== undefined && { starts: drill.starts }),
        },
      }),
    },
  };
}

function explainStep(step: Step): ExplainedStep {
  const { id, phase, what, target, after, timeoutMinutes, preconditions, undo, manual } = step;
  const { needsControlPlaneOf: region } = step;
  return {
    ...{ id, phase, what, after, minutes: timeoutMinutes, manual },
    ...(target !== undefined && { target }),
    needs: [
      ...preconditions.map((one) => one.what),
      ...(region === undefined ? [] : [`${region} answers: it is changed there`]),
    ],
    ...(undo !== undefined && { undo }),
  };
}

function explainWorkload(workload: WorkloadRecovery): ExplainedFailover["workloads"][number] {
  const { id, mode, because, promised, effectiveMinutes, elsewhereMinutes } = workload;
  return {
    id,
    by: replications[mode].title,
    ...(because !== undefined && { because }),
    ...(effectiveMinutes !== undefined && { lossMinutes: effectiveMinutes }),
    ...(promised.rpoMinutes !== undefined && { promisedLossMinutes: promised.rpoMinutes }),
    ...(elsewhereMinutes !== undefined && { lossElsewhereMinutes: elsewhereMinutes }),
  };
}
