import type { RuleCases } from "../../rules/case.ts";

const residency = (...more: string[]) => ({
  set: { "compliance.residency": ["eu-central-1", "eu-west-1", ...more] },
});

export const cases: RuleCases = {
  rule: "ENV-23",
  accept: [
    { because: "a third region may be agreed", ...residency("eu-central-2") },
    { because: "China is a partition of its own", ...residency("cn-north-1") },
  ],
  reject: [
    { because: "a letter is missing", ...residency("eu-centrl-1") },
    { because: "nothing of ours reaches a secret partition", ...residency("us-iso-east-1") },
    { because: "the number is none that exists", ...residency("eu-central-9") },
    {
      because: "a table replicates to a region that AWS has",
      set: {
        "workloads[1]": {
          id: "sessions",
          kind: "dynamodb",
          arn: "arn:aws:dynamodb:eu-central-1:333333333333:table/sessions",
          pointInTime: true,
          replicaRegions: ["eu-west-1", "eu-wset-1"],
        },
      },
    },
  ],
};
