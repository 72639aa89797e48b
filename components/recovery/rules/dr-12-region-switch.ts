import type { Breach } from "../../../environment/finding.ts";
import { type SpecifiedAs, specifiedOf, textOf } from "./specified-of.ts";
import type { RecoveryRule } from "./subject.ts";

type SwitchPlan = SpecifiedAs<"aws:arcregionswitch/plan:Plan">["inputs"];

export const regionSwitch: RecoveryRule = {
  id: "DR-12",
  area: "recovery",
  statement:
    "A Region switch plan has two regions and a workflow that activates each, one that deactivates each where both are active, steps in every workflow, and no more plans below those that it starts.",
  why: "The plan is refused, or has nothing to run for the one region that is left.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/arc-region-switch/latest/api/API_CreatePlan.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ inputs }) {
    const plans = specifiedOf(inputs, "aws:arcregionswitch/plan:Plan");
    for (const { name, inputs: plan, from } of plans) {
      for (const message of problemsOf(name, plan)) yield breach(from, message);
      const children = childrenOf(plan).flatMap((child) => plans.find((one) => one.name === child) ?? []);
      for (const child of children) {
        if (childrenOf(child.inputs).length > 0) yield breach(from, `${child.name} starts further plans`);
        if (!isAlike(plan, child.inputs))
          yield breach(from, `${child.name} has other regions or another approach`);
      }
    }
  },
};

const breach = (path: Breach["path"], message: string): Breach => ({
  path,
  message,
  fix: "give the plan both regions and a workflow with steps for each, and child plans the same regions",
});

function* problemsOf(name: string, plan: SwitchPlan): Generator<string> {
  const regions = plan.regions.map(textOf);
  if (new Set(regions).size < 2) yield `${name} has ${regions.length === 0 ? "no region" : "one region"}`;
  const actions = plan.recoveryApproach === "activeActive" ? ["activate", "deactivate"] : ["activate"];
  const workflows = plan.workflows ?? [];
  for (const region of regions) {
    for (const action of actions) {
      const found = workflows.find(
        (one) =>
          one.workflowTargetAction === action &&
          (one.workflowTargetRegion === undefined || one.workflowTargetRegion === region),
      );
      if (found === undefined) yield `${name} has no workflow to ${action} ${region}`;
      else if ((found.steps ?? []).length === 0)
        yield `the workflow of ${name} to ${action} ${region} has no steps`;
    }
  }
}

function childrenOf({ workflows = [] }: SwitchPlan): string[] {
  return workflows
    .flatMap(({ steps = [] }) => steps)
    .flatMap(({ regionSwitchPlanConfigs = [] }) => regionSwitchPlanConfigs.map(({ arn }) => textOf(arn)));
}

function isAlike(plan: SwitchPlan, child: SwitchPlan): boolean {
  const regionsOf = (one: SwitchPlan) => one.regions.map(textOf).toSorted().join(" ");
  return plan.recoveryApproach === child.recoveryApproach && regionsOf(plan) === regionsOf(child);
}
