import type { RuleCases } from "../../../rules/case.ts";

const leftOut = {
  protect: false,
  reason: "rebuilt from an image",
  approvedBy: "head of operations",
  expires: "2027-03-31",
};

export const cases: RuleCases = {
  rule: "BK-24",
  accept: [
    { because: "the volume belongs to no instance", unset: ["workloads[2].backup"] },
    { because: "the volume is left out", set: { "workloads[2].instanceOf": "app" } },
    {
      because: "its instance is left out",
      set: { "workloads[2].instanceOf": "app", "workloads[1].backup": leftOut },
      unset: ["workloads[2].backup"],
    },
  ],
  reject: [
    {
      because: "both are protected",
      set: { "workloads[2].instanceOf": "app" },
      unset: ["workloads[2].backup"],
    },
  ],
};
