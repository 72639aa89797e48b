import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-11",
  accept: [
    {
      because: "the recovery region is a declared one",
      set: { "workloads[0].arn": "arn:aws:rds:eu-west-1:333333333333:db:records" },
    },
    {
      because: "a bucket's ARN has neither account nor region",
      set: { "workloads[1]": { id: "files", kind: "s3", arn: "arn:aws:s3:::files", versioned: true } },
    },
    {
      because: "a health check's has neither, too",
      set: {
        "workloads[1]": {
          id: "site",
          kind: "route53-health-check",
          arn: "arn:aws:route53:::healthcheck/01234567-89ab-cdef-0123-456789abcdef",
        },
      },
    },
    {
      because: "a topic's resource is its name",
      set: { "workloads[1]": { id: "news", kind: "sns", arn: "arn:aws:sns:eu-west-1:333333333333:news" } },
    },
  ],
  reject: [
    {
      because: "it is of another account",
      set: { "workloads[0].arn": "arn:aws:rds:eu-central-1:123456789012:db:records" },
    },
    {
      because: "it is in a third region",
      set: { "workloads[0].arn": "arn:aws:rds:eu-north-1:333333333333:db:records" },
    },
    {
      because: "a cluster is no instance",
      set: { "workloads[0].arn": "arn:aws:rds:eu-central-1:333333333333:cluster:records" },
    },
    {
      because: "it is of another service",
      set: { "workloads[0].arn": "arn:aws:dynamodb:eu-central-1:333333333333:table/records" },
    },
    {
      because: "a bucket's ARN has no region",
      set: {
        "workloads[1]": {
          id: "files",
          kind: "s3",
          arn: "arn:aws:s3:eu-central-1:333333333333:files",
          versioned: true,
        },
      },
    },
    {
      because: "a health check's ARN has no account",
      set: {
        "workloads[1]": {
          id: "site",
          kind: "route53-health-check",
          arn: "arn:aws:route53::333333333333:healthcheck/01234567-89ab-cdef-0123-456789abcdef",
        },
      },
    },
    {
      because: "a subscription is no topic",
      set: {
        "workloads[1]": {
          id: "news",
          kind: "sns",
          arn: "arn:aws:sns:eu-central-1:333333333333:news:01234567-89ab-cdef-0123-456789abcdef",
        },
      },
    },
  ],
};
