import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-07",
  accept: [
    {
      because: "it has a little less than 120,000 bytes",
      set: { "overrides[0].reason": "x".repeat(115_000) },
    },
  ],
  reject: [
    {
      because: "it has a little more than 120,000 bytes",
      set: { "overrides[0].reason": "x".repeat(120_000) },
    },
    {
      because: "Pulumi escapes quotes twice",
      set: { "overrides[0].reason": '"'.repeat(30_000) },
    },
    { because: "bytes count, not letters", set: { "overrides[0].reason": "ü".repeat(60_000) } },
  ],
};
