import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-09",
  accept: [{ because: "each id is used once", set: { "workloads[1].id": "records-2" } }],
  reject: [
    { because: "an id is used twice", set: { "workloads[1].id": "records" } },
    { because: "none means no workload", set: { "workloads[1].id": "none" } },
  ],
};
