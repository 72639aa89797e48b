import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "../../backup/rules/overriding.ts";
import { replicating, tableWith } from "./parts.ts";

const withMode = (mode: string) => ({ "workloads[0].recovery": { replicate: replicating(mode) } });

export const cases: RuleCases = {
  rule: "DR-01",
  accept: [
    { because: "15 min of replicated backups are the 15 min of gold", set: withMode("automated-backups") },
    {
      because: "a day was agreed on",
      set: { ...withMode("backup-copies"), "overrides[1]": overriding("recovery.rpo", "26h", "records") },
    },
    { because: "a global table loses a minute", set: tableWith() },
    { because: "who is left out is promised nothing", set: withMode("none") },
    { because: "copies are the best that servers have", set: { "workloads[1].count": 2 } },
    { because: "15 min are promised", intent: { set: { "workloads[0].elsewhereMinutes": 15 } } },
  ],
  reject: [
    { because: "copies of its backups come once a day", set: withMode("backup-copies") },
    {
      because: "14 min were agreed on",
      set: { ...withMode("automated-backups"), "overrides[1]": overriding("recovery.rpo", "14m", "records") },
    },
    {
      because: "servers lose more than an hour",
      set: { "overrides[1]": overriding("recovery.rpo", "1h", "app") },
    },
    { because: "a minute more than 15 is lost", intent: { set: { "workloads[0].elsewhereMinutes": 16 } } },
  ],
};
