import type { RuleCases } from "../../../rules/case.ts";
import { unpatched } from "../../../rules/unpatched.ts";

const app = "backup-plan-sub-daily-eu-central-1-workload.inputs.rules";
const records = "backup-plan-only-records-eu-central-1-workload.inputs.rules";
const weeklyAt = (cron: string) => ({
  [`${app}[2].schedule`]: cron,
  [`${app}[0].schedule`]: "cron(0 20 * * ? *)",
});
const copyOfWeekly = [`${app}[2].copyActions[1]`];

export const cases: RuleCases = {
  rule: "BK-10",
  accept: [
    { because: "what is displaced may have fewer copies", inputs: { unset: [`${app}[0].copyActions[0]`] } },
    {
      because: "the daily window is over when the weekly one begins",
      inputs: { set: weeklyAt("cron(0 2 ? * SUN *)"), unset: copyOfWeekly },
    },
    {
      because: "the weekly window is over when the daily one begins",
      inputs: { set: weeklyAt("cron(0 0 ? * SUN *)"), unset: copyOfWeekly },
    },
    {
      because: "a continuous backup of its own starts later",
      set: { ...unpatched, "calendar.backup.duration": "24h" },
    },
    {
      because: "it is displaced on Sundays only",
      inputs: { set: { [`${records}[1].schedule`]: "cron(0 5 ? * SUN *)" } },
    },
  ],
  reject: [
    { because: "the weekly rule lacks a copy", inputs: { unset: copyOfWeekly } },
    { because: "the yearly rule lacks a copy", inputs: { unset: [`${app}[4].copyActions[0]`] } },
    {
      because: "a copy goes elsewhere",
      inputs: {
        set: {
          [`${app}[3].copyActions[0].destinationVaultArn`]: {
            ref: "backup-vault-eu-west-1-backup",
            output: "arn",
          },
        },
      },
    },
    {
      because: "the windows share a minute after the daily start",
      inputs: { set: weeklyAt("cron(59 1 ? * SUN *)"), unset: copyOfWeekly },
    },
    {
      because: "the windows share a minute before the daily start",
      inputs: { set: weeklyAt("cron(1 0 ? * SUN *)"), unset: copyOfWeekly },
    },
    {
      because: "the daily rule displaces the continuous one each time",
      inputs: { set: { [`${records}[0].schedule`]: "cron(59 1 * * ? *)" } },
    },
  ],
};
