import type { RuleCases } from "../../../rules/case.ts";

const overriding = (workload?: string) => ({
  path: "backup.lock.changeableFor",
  ...(workload !== undefined && { workload }),
  value: "20d",
  reason: "contract section 7",
  approvedBy: "head of operations",
  expires: "2027-03-31",
});

export const cases: RuleCases = {
  rule: "BK-44",
  accept: [{ because: "it holds for all", set: { "overrides[1]": overriding() } }],
  reject: [{ because: "it names one workload", set: { "overrides[1]": overriding("records") } }],
};
