import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "../../backup/rules/overriding.ts";

export const cases: RuleCases = {
  rule: "DR-17",
  accept: [
    { because: "bronze owes none", base: "bronze", set: { "workloads[0].count": 1 } },
    { because: "silver has all three", base: "silver", set: { "workloads[1].count": 2 } },
    {
      because: "it was agreed that the service stays in its region",
      unset: ["recovery.plan", "calendar.recovery"],
      set: {
        "overrides[1]": overriding("recovery.approach", "same-region"),
        "overrides[2]": overriding("recovery.drillInterval", null),
      },
    },
  ],
  reject: [
    { because: "gold has no plan", unset: ["recovery.plan"] },
    { because: "gold has no drills", unset: ["calendar.recovery"] },
    { because: "silver has no plan", base: "silver", unset: ["recovery.plan"] },
    { because: "silver has no drills", base: "silver", unset: ["calendar.recovery"] },
  ],
};
