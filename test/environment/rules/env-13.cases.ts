import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-13",
  accept: [
    {
      because: "the last day is not over",
      asOf: "2026-12-31T22:59:00Z",
      set: { "overrides[0].expires": "2027-03-31" },
      unset: ["calendar.freezes"],
    },
  ],
  reject: [
    { because: "an override expired yesterday", set: { "overrides[0].expires": "2026-11-23" } },
    { because: "an exception expired", set: { "workloads[2].backup.expires": "2026-01-31" } },
    {
      because: "the day ends in the customer's zone",
      asOf: "2026-11-24T23:30:00Z",
      set: { "overrides[0].expires": "2026-11-24" },
    },
  ],
};
