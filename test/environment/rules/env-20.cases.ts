import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-20",
  accept: [
    {
      because: "the other one owns the settings",
      set: { "aws.ownsAccountSettings": false },
      beside: [{ set: { stage: "test", "aws.ownsAccountSettings": true } }],
    },
  ],
  reject: [
    {
      because: "nobody owns the settings",
      set: { "aws.ownsAccountSettings": false },
      beside: [{ set: { stage: "test" } }],
    },
  ],
};
