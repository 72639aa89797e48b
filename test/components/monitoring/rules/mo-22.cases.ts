import type { RuleCases } from "../../../rules/case.ts";

const budget = (value: number) => ({
  path: "monitoring.alarmBudget",
  value,
  reason: "contract section 9",
  approvedBy: "head of operations",
  expires: "2027-03-31",
});

export const cases: RuleCases = {
  rule: "MO-22",
  accept: [{ because: "more was agreed on", set: { "overrides[1]": budget(1000) } }],
  reject: [{ because: "less was agreed on", set: { "overrides[1]": budget(20) } }],
};
