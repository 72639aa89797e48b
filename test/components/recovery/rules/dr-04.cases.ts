import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "../../backup/rules/overriding.ts";
import { replicating, tableWith } from "./parts.ts";

const noCopies = (workload: string) => ({
  "overrides[1]": overriding("backup.copies.recoveryRegion", false, workload),
});

export const cases: RuleCases = {
  rule: "DR-04",
  accept: [
    { because: "the replica remains", set: noCopies("records") },
    {
      because: "it is left out with a reason",
      set: { ...noCopies("app"), "workloads[1].recovery": { replicate: replicating("none") } },
    },
    { because: "bronze stays in its region", base: "bronze", set: { "workloads[0].count": 1 } },
    {
      because: "the table replicates by the customer's own doing",
      set: { ...tableWith({ replicaRegions: ["eu-west-1"] }) },
    },
  ],
  reject: [
    { because: "servers have nothing but copies", set: noCopies("app") },
    {
      because: "a silver database has copies only",
      base: "silver",
      set: { overrides: [overriding("backup.copies.recoveryRegion", false, "orders")] },
    },
    { because: "nothing is elsewhere", intent: { unset: ["workloads[0].elsewhereMinutes"] } },
  ],
};
