import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-14",
  accept: [
    { because: "tags may select in the recovery region", set: { "workloads[1].region": "eu-west-1" } },
    {
      because: "more regions may be agreed",
      set: { "compliance.residency": ["eu-north-1", "eu-central-1", "eu-west-1"] },
    },
  ],
  reject: [
    { because: "the primary region is not agreed", set: { "compliance.residency": ["eu-west-1"] } },
    { because: "the recovery region is not agreed", set: { "compliance.residency": ["eu-central-1"] } },
    { because: "recovery is where primary is", set: { "aws.regions.recovery": "eu-central-1" } },
    {
      because: "nothing is copied to another partition",
      set: { "aws.regions.recovery": "cn-north-1", "compliance.residency": ["eu-central-1", "cn-north-1"] },
    },
    { because: "a workload is elsewhere", set: { "workloads[1].region": "eu-north-1" } },
    {
      because: "an ARN is of another partition",
      set: { "workloads[0].arn": "arn:aws-cn:rds:eu-central-1:333333333333:db:records" },
    },
  ],
};
