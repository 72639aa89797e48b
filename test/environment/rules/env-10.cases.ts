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
    {
      because: "a topic has an ARN",
      set: {
        "workloads[1]": { id: "news", kind: "sns", arn: "arn:aws:sns:eu-central-1:333333333333:news" },
      },
    },
  ],
  reject: [
    { because: "both are given", set: { "workloads[0].select": { App: "records" } } },
    { because: "neither is given", unset: ["workloads[1].select"] },
    { because: "an ARN is one resource", set: { "workloads[0].count": 2 } },
    { because: "an ARN names its region", set: { "workloads[0].region": "eu-central-1" } },
    {
      because: "nothing selects topics by their tags",
      set: { "workloads[1]": { id: "news", kind: "sns", select: { App: "news" } } },
    },
    {
      because: "health checks have one region, whatever the file says",
      set: {
        "workloads[1]": {
          id: "site",
          kind: "route53-health-check",
          arn: "arn:aws:route53:::healthcheck/01234567-89ab-cdef-0123-456789abcdef",
          region: "eu-west-1",
        },
      },
    },
  ],
};
