import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-12",
  accept: [
    {
      because: "a leaf takes a value of its type",
      set: { "overrides[0].path": "backup.rto", "overrides[0].value": "3h" },
    },
    { because: "all workloads may be meant", unset: ["overrides[0].workload"] },
  ],
  reject: [
    { because: "the path is misspelt", set: { "overrides[0].path": "backup.retention.dialy" } },
    { because: "the path names no leaf", set: { "overrides[0].path": "backup.retention" } },
    { because: "the path goes below a leaf", set: { "overrides[0].path": "backup.retention.daily.days" } },
    { because: "there is no such area", set: { "overrides[0].path": "gardening.lawn" } },
    { because: "the value is no duration", set: { "overrides[0].value": "sixty days" } },
    { because: "the value has another type", set: { "overrides[0].value": true } },
    { because: "there is no such workload", set: { "overrides[0].workload": "record" } },
  ],
};
