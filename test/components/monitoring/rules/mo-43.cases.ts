import type { RuleCases } from "../../../rules/case.ts";

const leaving = (alarm: string) => ({
  alarms: [alarm],
  reason: "reports take long",
  approvedBy: "head of operations",
  expires: "2027-03-31",
});

export const cases: RuleCases = {
  rule: "MO-43",
  accept: [
    {
      because: "the kind has the alarm",
      set: { "workloads[0].monitoring": leaving("rds-read-latency-high") },
    },
  ],
  reject: [
    { because: "the id is misspelt", set: { "workloads[0].monitoring": leaving("rds-read-latency-hihg") } },
    { because: "another kind has the alarm", set: { "workloads[0].monitoring": leaving("ec2-cpu-high") } },
    {
      because: "what an account shares is no workload's",
      set: { "workloads[1].monitoring": leaving("quota-vcpus") },
    },
  ],
};
