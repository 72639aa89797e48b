import type { RuleCases } from "../../../rules/case.ts";
import { tableWith } from "./parts.ts";

const sized = { "workloads[0].class": "db.m6g.large" };
const aurora = {
  "workloads[2]": {
    id: "stock",
    kind: "aurora-postgres",
    arn: "arn:aws:rds:eu-central-1:333333333333:cluster:stock",
    encryptedWith: "customer-key",
    class: "db.r6g.large",
  },
};

export const cases: RuleCases = {
  rule: "DR-06",
  accept: [
    { because: "a replica is left as the service has it", set: sized },
    { because: "so is a global database", set: aurora },
    { because: "and a table", set: tableWith() },
  ],
  reject: [
    {
      because: "the source would be written back",
      set: sized,
      inputs: { set: { "recovery-replica-eu-west-1-records.options.ignoreChanges": [] } },
    },
    {
      because: "the replica may be deleted",
      set: sized,
      inputs: { unset: ["recovery-replica-eu-west-1-records.options.protect"] },
    },
    {
      because: "the replica goes with its declaration",
      set: sized,
      inputs: { set: { "recovery-replica-eu-west-1-records.options.retainOnDelete": false } },
    },
    {
      because: "the cluster would leave its global database",
      set: aurora,
      inputs: {
        set: { "recovery-cluster-eu-west-1-stock.options.ignoreChanges": ["replicationSourceIdentifier"] },
      },
    },
    {
      because: "the global database would be made anew",
      set: aurora,
      inputs: { set: { "recovery-global-database-stock-workload.options.ignoreChanges": ["engineVersion"] } },
    },
    {
      because: "the table would be a replica of another",
      set: tableWith(),
      inputs: { set: { "recovery-table-eu-west-1-sessions.options.ignoreChanges": [] } },
    },
  ],
};
