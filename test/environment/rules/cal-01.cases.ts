import type { RuleCases } from "../../rules/case.ts";
import { unpatched } from "../../rules/unpatched.ts";

export const cases: RuleCases = {
  rule: "CAL-01",
  accept: [
    {
      because: "daily with a time is an expression",
      set: { ...unpatched, "calendar.backup.start": "daily 23:59" },
    },
  ],
  reject: [
    { because: "24:00 is no time", set: { "calendar.backup.start": "daily 24:00" } },
    { because: "every night is no expression", set: { "calendar.backup.start": "every night" } },
    { because: "five fields are not AWS's", set: { "calendar.backup.start": "cron(0 1 * * *)" } },
  ],
};
