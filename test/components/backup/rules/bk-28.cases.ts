import type { RuleCases } from "../../../rules/case.ts";

const vault = (account: "workload" | "backup") => ({
  ref: `backup-vault-eu-central-1-${account}`,
  output: "arn",
});

const test = (scheduleExpression: string, selection: object = {}, provider = "aws-workload") => ({
  "restore-test": {
    type: "aws:backup/restoreTestingPlan:RestoreTestingPlan",
    name: "restore-test",
    provider,
    inputs: {
      name: "restore_test",
      region: "eu-central-1",
      scheduleExpression,
      recoveryPointSelection: {
        algorithm: "RANDOM_WITHIN_WINDOW",
        includeVaults: ["*"],
        recoveryPointTypes: ["SNAPSHOT", "CONTINUOUS"],
        ...selection,
      },
    },
    from: ["tier"],
  },
});

const weekly = "cron(0 5 ? * SUN *)";
const monthly = "cron(0 5 1 * ? *)";
const daily = "backup-plan-sub-daily-eu-central-1-workload.inputs.rules[0].lifecycle.deleteAfter";

export const cases: RuleCases = {
  rule: "BK-28",
  accept: [
    { because: "a week is shorter than 14 days", inputs: { set: test(weekly) } },
    {
      because: "a week is shorter than 8 days",
      base: "bronze",
      inputs: { set: { ...test(weekly), [daily]: 8 } },
    },
    { because: "no month is as long as 35 days", base: "bronze", inputs: { set: test(monthly) } },
    {
      because: "continuous points are kept 35 days",
      inputs: { set: test(monthly, { recoveryPointTypes: ["CONTINUOUS"] }) },
    },
    {
      because: "the vault is left out",
      inputs: { set: test(monthly, { excludeVaults: [vault("workload")] }) },
    },
  ],
  reject: [
    {
      because: "a week is as long as 7 days",
      base: "bronze",
      inputs: { set: { ...test(weekly), [daily]: 7 } },
    },
    {
      because: "after the 15th it is half a month to the 1st",
      inputs: { set: test("cron(0 5 1,15 * ? *)", { includeVaults: [vault("workload")] }) },
    },
    {
      because: "copies expire before the month is over",
      inputs: { set: test(monthly, { includeVaults: [vault("backup")] }, "aws-backup") },
    },
  ],
};
