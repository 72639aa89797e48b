import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "./overriding.ts";

const promised = (workload: number, minutes: number) => ({
  set: { [`workloads[${workload}].effectiveElsewhere.minutes`]: minutes },
});

export const cases: RuleCases = {
  rule: "BK-11",
  accept: [
    { because: "a database's copies come once a day", intent: promised(0, 1440) },
    { because: "an instance's copies come every 2 h", intent: promised(1, 120) },
    {
      because: "no copies there promise nothing",
      set: {
        "overrides[1]": overriding("backup.copies.recoveryRegion", false),
        "workloads[1].recovery": {
          replicate: { mode: "none", reason: "rebuilt", approvedBy: "owner", expires: "2027-03-31" },
        },
      },
    },
    {
      because: "a continuous backup of its own is copied once a day",
      set: { "overrides[1]": overriding("backup.retention.weekly", null, "records") },
    },
  ],
  reject: [
    { because: "a database's copies are no continuous backup", intent: promised(0, 5) },
    { because: "a database is promised a minute less than a day", intent: promised(0, 1439) },
    { because: "an instance is promised a minute less than 2 h", intent: promised(1, 119) },
    {
      because: "nothing is copied there",
      intent: { set: { "plans[0].rules": [], "plans[1].rules": [] } },
    },
  ],
};
