import type { RuleCases } from "../../../rules/case.ts";

const secretIn = (region: string) => `arn:aws:secretsmanager:${region}:333333333333:secret:records-AbCdEf`;
const keyIn = (region: string, id: string) => `arn:aws:kms:${region}:333333333333:key/${id}`;

export const cases: RuleCases = {
  rule: "DR-19",
  accept: [
    { because: "bronze owes none", base: "bronze", set: { "workloads[0].count": 1 } },
    {
      because: "a secret is in the recovery region",
      set: { "recovery.readiness.secrets": [secretIn("eu-west-1")] },
    },
    {
      because: "a multi-Region key gets a replica",
      set: { "recovery.readiness.keys": [keyIn("eu-central-1", "mrk-0123456789abcdef0123456789abcdef")] },
    },
  ],
  reject: [
    { because: "gold lists nothing", unset: ["recovery.readiness"] },
    { because: "silver lists nothing", base: "silver", unset: ["recovery.readiness"] },
    {
      because: "the secret is in the region that is lost",
      set: { "recovery.readiness.secrets": [secretIn("eu-central-1")] },
    },
    {
      because: "a key of one region cannot be replicated",
      set: { "recovery.readiness.keys": [keyIn("eu-central-1", "01234567-89ab-cdef-0123-456789abcdef")] },
    },
  ],
};
