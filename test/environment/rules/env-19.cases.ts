import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-19",
  accept: [{ because: "31 days are left", set: { "overrides[0].expires": "2026-12-25" } }],
  reject: [
    { because: "30 days are left", set: { "overrides[0].expires": "2026-12-24" } },
    { because: "it is the last day", set: { "overrides[0].expires": "2026-11-24" } },
    { because: "an exception ends soon", set: { "workloads[2].backup.expires": "2026-12-01" } },
  ],
};
