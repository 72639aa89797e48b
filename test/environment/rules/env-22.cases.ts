import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-22",
  accept: [
    { because: "the volume belongs to an instance of this file", set: { "workloads[2].instanceOf": "app" } },
    { because: "the volume belongs to none", set: { "workloads[2].instanceOf": "none" } },
  ],
  reject: [
    { because: "there is no such workload", set: { "workloads[2].instanceOf": "ap" } },
    { because: "a database has no volumes of ours", set: { "workloads[2].instanceOf": "records" } },
  ],
};
