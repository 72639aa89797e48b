import type { RuleCases } from "../../../rules/case.ts";

export const cases: RuleCases = {
  rule: "MO-41",
  accept: [
    {
      because: "silver owes a second level only",
      base: "silver",
      set: { "monitoring.escalation": { l2: { email: "l2@example.com" } } },
    },
    { because: "bronze owes none", base: "bronze", set: { monitoring: {} } },
  ],
  reject: [
    { because: "gold owes a third level", unset: ["monitoring.escalation.l3"] },
    { because: "silver owes a second", base: "silver", unset: ["monitoring"] },
    { because: "platinum owes a fourth", base: "platinum", unset: ["monitoring.escalation.l4"] },
  ],
};
