import { alarmName } from "../../environment/aws/alarm.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import { levelsOf, untilServed } from "../failover/path.ts";
import { failoverPlanOf } from "../failover/plan.ts";
import type { FailoverPlan, RecoveryIntent } from "../intent.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import { holdsData, promiseOf } from "../tiers.ts";
import { lagAlarms } from "./alarms.ts";
import { copiesOf, type DataCopy } from "./copy.ts";
import { blockOf, type Workflow } from "./switch-blocks.ts";
import { specifySwitchRole, switchRole } from "./switch-role.ts";
import type { RecoveryTypes } from "./types.ts";

export const switchPlan = "recovery-switch-plan-workload";

/** ARC's limits: https://docs.aws.amazon.com/arc-region-switch/latest/api/API_CreatePlan.html. */
const planNameLimits = { maxLength: 32 };

/**
 * The failover plan in the words of ARC Region switch, from which it runs without the region that fails: one workflow for
 * each region that can be activated. What Region switch has a block for, it does; the rest waits for a person to do it and
 * say so. Region switch knows blocks for health checks too, but only for those that it makes itself: where every side of a
 * name has such a check, the block switches it.
 * https://docs.aws.amazon.com/r53recovery/latest/dg/region-switch.html
 */
export function specifyRegionSwitch(
  environment: RecoveryEnvironment,
  intent: RecoveryIntent,
): Specified<RecoveryTypes>[] {
  const { failover, regions } = intent;
  const { recovery } = regions;
  if (!holdsData(promiseOf(environment)) || failover === undefined || recovery === undefined) return [];
  const copies = copiesOf(environment, intent);
  const byName = new Map(copies.map((copy) => [copy.name, copy]));
  const back = failoverPlanOf(environment, returning(intent, failover), {
    from: failover.to,
    to: failover.from,
  });
  const both = [regions.primary, recovery].toSorted();
  const plans = [failover, back].toSorted((one, other) => one.to.localeCompare(other.to, "en"));
  const plan: Specified<RecoveryTypes> = {
    type: "aws:arcregionswitch/plan:Plan",
    name: switchPlan,
    provider: "aws-workload",
    inputs: {
      name: physicalName([stackOf(environment), "switch"], planNameLimits),
      description: `Moves ${stackOf(environment)} between ${both.join(" and ")}`,
      recoveryApproach: "activePassive",
      regions: both,
      primaryRegion: regions.primary,
      recoveryTimeObjectiveMinutes: Math.max(1, failover.rtoMinutes),
      executionRole: refer(switchRole, "arn"),
      associatedAlarms: lagAlarms(copies).map((alarm) => ({
        mapBlockKey: alarm.thing,
        alarmType: "applicationHealth",
        resourceIdentifier: refer(alarmName(alarm), "arn"),
      })),
      workflows: plans.map((one) => workflowOf(environment, one, byName)),
      tags: tagsOf(environment),
    },
    from: ["recovery", "plan"],
  };
  return [...specifySwitchRole(environment), plan];
}

/** The same workloads, once they live on the other side and replicate back. */
function returning({ workloads }: RecoveryIntent, { from, to }: FailoverPlan) {
  return workloads
    .filter(({ region, mode }) => region === from && mode !== "none")
    .map((workload) => ({ ...workload, region: to, to: from }));
}

function workflowOf(
  environment: RecoveryEnvironment,
  plan: FailoverPlan,
  copies: ReadonlyMap<string, DataCopy>,
): Workflow {
  const isReturn = plan.to === environment.aws.regions.primary;
  return {
    workflowTargetAction: "activate",
    workflowTargetRegion: plan.to,
    workflowDescription: `Serve from ${plan.to}`,
    steps: levelsOf(untilServed(plan)).map((level, index) => {
      const [only] = level;
      const blocks = level.map((step) => blockOf(environment, step, copies, isReturn));
      const [block] = blocks;
      if (level.length === 1 && only !== undefined && block !== undefined) return block;
      return {
        name: `${index + 1}-together`,
        executionBlockType: "Parallel",
        description: level
          .map(({ what }) => what)
          .join("; ")
          .slice(0, 500),
        parallelConfigs: [{ steps: blocks }],
      };
    }),
  };
}
