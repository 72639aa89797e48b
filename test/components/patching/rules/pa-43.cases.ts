import type { RuleCases } from "../../../rules/case.ts";

export const cases: RuleCases = {
  rule: "PA-43",
  accept: [{ because: "a server has a ring", set: { "workloads[1].patching": { ring: "broad" } } }],
  reject: [
    { because: "a database has none", set: { "workloads[0].patching": { ring: "broad" } } },
    {
      because: "a database needs no exemption",
      set: {
        "workloads[0].patching": {
          exempt: true,
          reason: "its vendor patches it",
          approvedBy: "head of quality",
          expires: "2027-03-31",
        },
      },
    },
  ],
};
