import type { RuleCases } from "../../../rules/case.ts";

const exempt = {
  exempt: true,
  reason: "its vendor patches it",
  approvedBy: "head of quality",
  expires: "2027-03-31",
};

export const cases: RuleCases = {
  rule: "PA-40",
  accept: [
    {
      because: "all servers are exempt",
      set: { "workloads[1].patching": exempt },
      unset: ["calendar.patching"],
    },
    { because: "there is no server", unset: ["calendar.patching", "workloads[1]"] },
    { because: "silver owes no canary", base: "silver" },
  ],
  reject: [
    { because: "there is no window at all", unset: ["calendar.patching"] },
    { because: "bronze owes one", base: "bronze", unset: ["calendar.patching"] },
    { because: "silver owes a pilot", base: "silver", unset: ["calendar.patching.pilot"] },
    { because: "gold owes a canary", unset: ["calendar.patching.canary"] },
    { because: "platinum owes an emergency ring", base: "platinum", unset: ["calendar.patching.emergency"] },
  ],
};
