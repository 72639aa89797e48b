import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "CAL-03",
  accept: [{ because: "it starts daily", set: { "calendar.backup.start": "daily 04:00" } }],
  reject: [
    { because: "six days have none", set: { "calendar.backup.start": "weekly SUN 04:00" } },
    {
      because: "a cron is not once a day by its form",
      set: { "calendar.backup.start": "cron(0 4 * * ? *)" },
    },
  ],
};
