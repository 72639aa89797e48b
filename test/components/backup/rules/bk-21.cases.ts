import type { RuleCases } from "../../../rules/case.ts";

const copy = "backup-plan-only-records-eu-central-1-workload.inputs.rules[0].copyActions[0].lifecycle";

export const cases: RuleCases = {
  rule: "BK-21",
  accept: [{ because: "the copy has days of its own", inputs: { set: { [copy]: { deleteAfter: 90 } } } }],
  reject: [
    { because: "the copy says nothing", inputs: { unset: [copy] } },
    { because: "the copy says no days", inputs: { set: { [copy]: {} } } },
    { because: "never is its source's expiry", inputs: { set: { [copy]: { deleteAfter: -1 } } } },
  ],
};
