import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-16",
  accept: [{ because: "the class is listed", set: { "workloads[0].dataClass": "personal" } }],
  reject: [{ because: "the class is not listed", set: { "workloads[0].dataClass": "gxp" } }],
};
