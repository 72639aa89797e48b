import type { RuleCases } from "../../../rules/case.ts";

const errors = (value: string) => ({
  "overrides[0]": {
    path: "patching.errors",
    value,
    reason: "agreed with the vendor",
    approvedBy: "head of operations",
    expires: "2027-03-31",
  },
});
const task = "patching-task-install-broad-with-backup-eu-central-1-workload.inputs";

export const cases: RuleCases = {
  rule: "PA-10",
  accept: [
    { because: "3 of 4 are not all", set: errors("3") },
    { because: "75% of 4 are 3", set: errors("75%") },
    { because: "a single server stops with its first error", set: { "workloads[1].count": 1 } },
    { because: "a fleet that nobody counted stops with its second", unset: ["workloads[1].count"] },
  ],
  reject: [
    { because: "4 of 4 are all", set: errors("4") },
    { because: "100% are all", set: errors("100%") },
    { because: "50 of 4 never stop", set: errors("50") },
    { because: "nobody says how many may fail", inputs: { unset: [`${task}.maxErrors`] } },
    { because: "nobody says how many at once", inputs: { unset: [`${task}.maxConcurrency`] } },
    { because: "0 at once are none", inputs: { set: { [`${task}.maxConcurrency`]: "0" } } },
  ],
};
