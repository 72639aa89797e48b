import type { RuleCases } from "../../../rules/case.ts";

const until = (day: string) => ({
  backup: {
    retired: [{ name: "backup-vault-eu-west-1-backup", tier: "gold", until: day, reason: "lower tier" }],
  },
});

export const cases: RuleCases = {
  rule: "BK-41",
  accept: [
    { because: "its last day is today", set: until("2026-11-24") },
    {
      because: "it is still the day before in Berlin",
      asOf: "2026-11-24T22:59:00Z",
      set: until("2026-11-24"),
    },
  ],
  reject: [
    { because: "its last day was yesterday", set: until("2026-11-23") },
    { because: "it is the next day in Berlin", asOf: "2026-11-24T23:00:00Z", set: until("2026-11-24") },
  ],
};
