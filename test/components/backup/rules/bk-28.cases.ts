import type { Case, RuleCases } from "../../../rules/case.ts";
import { overriding } from "./overriding.ts";

const test = "backup-restore-test-eu-central-1-workload.inputs";
const daily = "backup-plan-sub-daily-eu-central-1-workload.inputs.rules[0].lifecycle.deleteAfter";
const vault = { ref: "backup-vault-eu-central-1-workload", output: "arn" };

const every = (because: string, value: "week" | "month", more: Partial<Case> = {}): Case => ({
  because,
  set: { "overrides[1]": overriding("backup.restoreTests.every", value) },
  ...more,
});
const monthly = "cron(0 5 1 * ? *)";

export const cases: RuleCases = {
  rule: "BK-28",
  accept: [
    { because: "a week is shorter than 14 days" },
    {
      because: "a week is shorter than 8 days",
      inputs: { set: { [daily]: 8 } },
      set: { "overrides[1]": overriding("backup.lock.minimum", "1d") },
    },
    { because: "no month is as long as 35 days", base: "bronze" },
    every("continuous points are kept 35 days", "month", {
      inputs: { set: { [`${test}.recoveryPointSelection.recoveryPointTypes`]: ["CONTINUOUS"] } },
    }),
    every("the vault is left out", "month", {
      inputs: { set: { [`${test}.recoveryPointSelection.excludeVaults`]: [vault] } },
    }),
  ],
  reject: [
    every("a month is longer than 14 days", "month"),
    {
      because: "a week is as long as 7 days",
      inputs: { set: { [daily]: 7 } },
      set: { "overrides[1]": overriding("backup.lock.minimum", "1d") },
    },
    {
      because: "after the 15th it is half a month to the 1st",
      inputs: { set: { [`${test}.scheduleExpression`]: "cron(0 5 1,15 * ? *)" } },
    },
    {
      because: "every vault of the place counts",
      inputs: {
        set: {
          [`${test}.scheduleExpression`]: monthly,
          [`${test}.recoveryPointSelection.includeVaults`]: ["*"],
        },
      },
    },
  ],
};
