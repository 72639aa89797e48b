import type { RuleCases } from "../../../rules/case.ts";

const formerArn = "arn:aws:rds:eu-central-1:333333333333:db:records";
const entry = (name: string, workload = "records") => ({
  name,
  workload,
  formerArn,
  since: "2026-11-20",
  reason: "eu-central-1 was lost",
});
const swapped = {
  "aws.regions": { primary: "eu-west-1", recovery: "eu-central-1" },
  "workloads[0].class": "db.m6g.large",
  "workloads[0].arn": "arn:aws:rds:eu-west-1:333333333333:db:clinic-prod-records-eu-west-1",
};
const replica = "recovery-replica-eu-west-1-records";

export const cases: RuleCases = {
  rule: "DR-40",
  accept: [
    { because: "the new primary is named", set: { ...swapped, "recovery.promoted": [entry(replica)] } },
    {
      because: "the customer's own database needs no entry",
      set: { ...swapped, "workloads[0].arn": "arn:aws:rds:eu-west-1:333333333333:db:records" },
    },
  ],
  reject: [
    { because: "the new primary is not named", set: swapped },
    {
      because: "another one is named",
      set: { ...swapped, "recovery.promoted": [entry("recovery-backups-eu-west-1-records")] },
    },
    {
      because: "it is no replica's name",
      set: { "recovery.promoted": [entry("clinic-prod-records-eu-west-1")] },
    },
    {
      because: "it is of another workload",
      set: { "recovery.promoted": [entry("recovery-replica-eu-west-1-app")] },
    },
    {
      because: "there is no such workload",
      set: { "recovery.promoted": [entry("recovery-replica-eu-west-1-stock", "stock")] },
    },
    { because: "it comes twice", set: { ...swapped, "recovery.promoted": [entry(replica), entry(replica)] } },
  ],
};
