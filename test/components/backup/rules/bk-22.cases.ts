import type { RuleCases } from "../../../rules/case.ts";
import { unpatched } from "../../../rules/unpatched.ts";

const overriding = (path: string, value: string | boolean) => ({
  path,
  workload: "records",
  value,
  reason: "contract section 7",
  approvedBy: "head of operations",
  expires: "2027-03-31",
});

const cold = {
  ...unpatched,
  "calendar.backup.duration": "23h",
  "overrides[1]": overriding("backup.coldAfter.monthly", "1d"),
};

export const cases: RuleCases = {
  rule: "BK-22",
  accept: [
    { because: "a start window of 1 h and 23 h to complete are one day", set: cold },
    {
      because: "what is not copied may go cold at once",
      set: {
        ...cold,
        "overrides[2]": overriding("backup.startWindow", "61m"),
        "overrides[3]": overriding("backup.copies.recoveryRegion", false),
        "overrides[4]": overriding("backup.copies.backupAccount", false),
      },
    },
  ],
  reject: [
    {
      because: "a minute more is over a day",
      set: { ...cold, "overrides[2]": overriding("backup.startWindow", "61m") },
    },
  ],
};
