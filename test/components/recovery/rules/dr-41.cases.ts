import type { RuleCases } from "../../../rules/case.ts";

const held = (day: string) => ({
  "recovery.drills": [{ held: day, rto: "3h", rpo: "5m", evidence: "ticket 4711" }],
});

export const cases: RuleCases = {
  rule: "DR-41",
  accept: [
    { because: "184 days are the interval of gold", set: held("2026-05-24") },
    { because: "it was held today", set: held("2026-11-24") },
    { because: "bronze owes none", base: "bronze", set: { "workloads[0].count": 1 } },
  ],
  reject: [
    { because: "185 days are more", set: held("2026-05-23") },
    { because: "230 days are one and a quarter times 184", set: held("2026-04-08") },
    { because: "none was ever held", unset: ["recovery.drills"] },
  ],
};
