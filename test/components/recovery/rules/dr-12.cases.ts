import type { RuleCases } from "../../../rules/case.ts";
import { resource } from "./parts.ts";

const plan = "recovery-switch-plan-workload.inputs";
const steps = [{ name: "decide", executionBlockType: "ManualApproval" }];
const workflow = (workflowTargetAction: string, workflowTargetRegion?: string) => ({
  workflowTargetAction,
  ...(workflowTargetRegion !== undefined && { workflowTargetRegion }),
  steps,
});
const child = (more: object = {}) =>
  resource("aws:arcregionswitch/plan:Plan", "child", {
    recoveryApproach: "activePassive",
    regions: ["eu-west-1", "eu-central-1"],
    workflows: [workflow("activate")],
    ...more,
  });
const starting = (name: string) => [
  {
    ...workflow("activate"),
    steps: [{ ...steps[0], regionSwitchPlanConfigs: [{ arn: { ref: name, output: "arn" } }] }],
  },
];

export const cases: RuleCases = {
  rule: "DR-12",
  accept: [
    { because: "each region has its workflow", set: { "recovery.decision.approvers": 1 } },
    {
      because: "one workflow may be for both",
      inputs: { set: { [`${plan}.workflows`]: [workflow("activate")] } },
    },
    {
      because: "where both are active each is activated and deactivated",
      inputs: {
        set: {
          [`${plan}.recoveryApproach`]: "activeActive",
          [`${plan}.workflows`]: ["eu-west-1", "eu-central-1"].flatMap((region) => [
            workflow("activate", region),
            workflow("deactivate", region),
          ]),
        },
      },
    },
    {
      because: "a plan may start another",
      inputs: { set: { ...child(), [`${plan}.workflows`]: starting("child") } },
    },
  ],
  reject: [
    { because: "one region has none", inputs: { unset: [`${plan}.workflows[0]`] } },
    { because: "a workflow is empty", inputs: { set: { [`${plan}.workflows[0].steps`]: [] } } },
    { because: "it has one region", inputs: { set: { [`${plan}.regions`]: ["eu-west-1"] } } },
    {
      because: "one region comes twice",
      inputs: { set: { [`${plan}.regions`]: ["eu-west-1", "eu-west-1"] } },
    },
    { because: "nothing deactivates", inputs: { set: { [`${plan}.recoveryApproach`]: "activeActive" } } },
    {
      because: "a child starts another",
      inputs: {
        set: { ...child({ workflows: starting("grandchild") }), [`${plan}.workflows`]: starting("child") },
      },
    },
    {
      because: "a child has other regions",
      inputs: {
        set: { ...child({ regions: ["eu-west-1", "eu-north-1"] }), [`${plan}.workflows`]: starting("child") },
      },
    },
  ],
};
