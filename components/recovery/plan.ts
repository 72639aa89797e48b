import { parseExpression } from "../../environment/calendar/expression.ts";
import { minutesOf } from "../../environment/duration.ts";
import { isStateful } from "../../environment/workloads/kinds.ts";
import type { PlanContext } from "../area.ts";
import type { BackupIntent } from "../backup/intent.ts";
import { failoverPlanOf } from "./failover/plan.ts";
import type { RecoveryIntent } from "./intent.ts";
import { recoveryOf } from "./replicate.ts";
import type { RecoveryEnvironment } from "./schema.ts";
import { holdsData, isElsewhere, promiseOf } from "./tiers.ts";

/** What recovery reads of the areas planned before it. */
export interface EarlierAreas {
  readonly backup: BackupIntent;
}

/** Environment → how it is recovered elsewhere, for any cloud. Total: what breaks a rule is planned all the same. */
export function planRecovery(
  environment: RecoveryEnvironment,
  { earlier }: PlanContext<EarlierAreas>,
): RecoveryIntent {
  const promise = promiseOf(environment);
  const { primary, recovery } = environment.aws.regions;
  const protections = new Map(earlier.backup.workloads.map((one) => [one.id, one]));
  const workloads = environment.workloads.flatMap((workload, index) =>
    isStateful(workload) ? [recoveryOf(environment, workload, index, protections.get(workload.id))] : [],
  );
  const failover =
    recovery === undefined || recovery === primary || !isElsewhere(promise)
      ? undefined
      : failoverPlanOf(environment, workloads, { from: primary, to: recovery });
  return {
    approach: promise.approach,
    regions: { primary, ...(recovery !== undefined && { recovery }) },
    workloads,
    ...(failover && { failover }),
    ...drillOf(environment),
  };
}

function drillOf(environment: RecoveryEnvironment): Pick<RecoveryIntent, "drill"> {
  const promise = promiseOf(environment);
  const { recovery } = environment.aws.regions;
  if (promise.drillInterval === null) return {};
  const start = parseExpression(environment.calendar.recovery?.drill.start ?? "");
  return {
    drill: {
      ...(start.ok && { starts: start.value }),
      intervalMinutes: minutesOf(promise.drillInterval),
      ...(holdsData(promise) && recovery !== undefined && { network: recovery }),
    },
  };
}
