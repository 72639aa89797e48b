import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-10",
  accept: [
    { because: "tags select, in a region", set: { "workloads[1].region": "eu-west-1" } },
    {
      because: "a bucket's ARN does not say its region",
      set: {
        "workloads[1]": {
          id: "files",
          kind: "s3",
          arn: "arn:aws:s3:::files",
          versioned: true,
          region: "eu-west-1",
        },
      },
    },
  ],
  reject: [
    { because: "both are given", set: { "workloads[0].select": { App: "records" } } },
    { because: "neither is given", unset: ["workloads[1].select"] },
    { because: "an ARN is one resource", set: { "workloads[0].count": 2 } },
    { because: "an ARN names its region", set: { "workloads[0].region": "eu-central-1" } },
  ],
};
