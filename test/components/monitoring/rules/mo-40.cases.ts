import type { RuleCases } from "../../../rules/case.ts";

const leaving = (alarms: readonly string[]) => ({
  alarms,
  reason: "the cache takes what is free",
  approvedBy: "head of operations",
  expires: "2027-03-31",
});

export const cases: RuleCases = {
  rule: "MO-40",
  accept: [
    {
      because: "connections are said, and memory alarms are left out",
      set: {
        "workloads[0].maxConnections": 500,
        "workloads[0].monitoring": leaving(["rds-memory-low", "rds-memory-critical"]),
      },
      unset: ["workloads[0].class"],
    },
    { because: "a class of the table is known", set: { "workloads[0].class": "db.r7g.2xlarge" } },
  ],
  reject: [
    { because: "the class is missing", unset: ["workloads[0].class"] },
    { because: "the class is not in the table", set: { "workloads[0].class": "db.z9.large" } },
    { because: "the storage is missing", unset: ["workloads[0].storage"] },
  ],
};
