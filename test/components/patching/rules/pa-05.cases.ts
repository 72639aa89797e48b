import type { RuleCases } from "../../../rules/case.ts";

const rule = "patching-baseline-rhel-eu-central-1-workload.inputs.approvalRules[0]";

export const cases: RuleCases = {
  rule: "PA-05",
  accept: [{ because: "days have no zone", set: { "workloads[1].os": "rhel" } }],
  reject: [
    {
      because: "a date is read in UTC",
      set: { "workloads[1].os": "rhel" },
      inputs: { set: { [`${rule}.approveUntilDate`]: "2026-12-08" }, unset: [`${rule}.approveAfterDays`] },
    },
  ],
};
