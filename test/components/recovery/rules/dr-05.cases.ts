import type { RuleCases } from "../../../rules/case.ts";
import { tableWith } from "./parts.ts";

const keyIn = (region: string) =>
  `arn:aws:kms:${region}:333333333333:key/01234567-89ab-cdef-0123-456789abcdef`;
const keyed = (region: string) => ({ recovery: { in: { "eu-west-1": { key: keyIn(region) } } } });
const pointInTime = "recovery-table-eu-west-1-sessions.inputs.pointInTimeRecovery";

export const cases: RuleCases = {
  rule: "DR-05",
  accept: [
    { because: "the table's replica can be restored to any moment", set: tableWith() },
    { because: "its key is of its own region", set: tableWith(keyed("eu-west-1")) },
    { because: "so is the database's", set: { "workloads[0].recovery": keyed("eu-west-1").recovery } },
  ],
  reject: [
    { because: "the key is of the source's region", set: tableWith(keyed("eu-central-1")) },
    {
      because: "the database's key is, too",
      set: { "workloads[0].recovery": keyed("eu-central-1").recovery },
    },
    {
      because: "the replica says that it has no past",
      set: tableWith(),
      inputs: { set: { [pointInTime]: false } },
    },
    { because: "the replica says nothing", set: tableWith(), inputs: { unset: [pointInTime] } },
  ],
};
