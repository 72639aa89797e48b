import type { RuleCases } from "../../../rules/case.ts";

const held = (...days: string[]) => ({
  "recovery.drills": days.map((day) => ({ held: day, rto: "3h", rpo: "5m", evidence: "ticket 4711" })),
});

export const cases: RuleCases = {
  rule: "DR-20",
  accept: [
    { because: "184 days are the interval of gold", set: held("2026-05-24") },
    { because: "the last one counts, wherever it stands", set: held("2026-11-01", "2025-01-01") },
    {
      because: "bronze owes none",
      base: "bronze",
      set: { recovery: { drills: held("2020-01-01")["recovery.drills"] } },
    },
  ],
  reject: [
    { because: "231 days are more than one and a quarter times 184", set: held("2026-04-07") },
    { because: "silver's year and a quarter is over", base: "silver", set: held("2025-08-24") },
    { because: "platinum's quarter is long over", base: "platinum", set: held("2026-07-31") },
  ],
};
