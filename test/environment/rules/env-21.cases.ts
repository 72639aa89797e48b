import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-21",
  accept: [
    {
      because: "the ARNs differ",
      base: "silver",
      set: {
        "workloads[1]": {
          id: "second",
          kind: "aurora-postgres",
          arn: "arn:aws:rds:eu-central-1:222222222222:cluster:orders-2",
          encryptedWith: "customer-key",
          class: "db.r6g.large",
        },
      },
    },
  ],
  reject: [
    {
      because: "two workloads are one resource",
      base: "silver",
      set: {
        "workloads[1]": {
          id: "second",
          kind: "aurora-postgres",
          arn: "arn:aws:rds:eu-central-1:222222222222:cluster:orders",
          encryptedWith: "customer-key",
          class: "db.r6g.large",
        },
      },
    },
  ],
};
