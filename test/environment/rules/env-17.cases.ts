import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-17",
  accept: [
    {
      because: "the other one is in another account",
      beside: [
        {
          set: {
            stage: "test",
            "aws.account": "333333333334",
            "workloads[0].arn": "arn:aws:rds:eu-central-1:333333333334:db:records",
            "workloads[2].arn": "arn:aws:ec2:eu-central-1:333333333334:volume/vol-0123456789abcdef0",
          },
        },
      ],
    },
    {
      because: "one of two owns the settings",
      beside: [{ set: { stage: "test", "aws.ownsAccountSettings": false } }],
    },
  ],
  reject: [{ because: "two own the settings of one account", beside: [{ set: { stage: "test" } }] }],
};
