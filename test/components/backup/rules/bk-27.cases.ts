import type { RuleCases } from "../../../rules/case.ts";

const plan = (inputs: object, selection: object = {}) => ({
  "restore-test": {
    type: "aws:backup/restoreTestingPlan:RestoreTestingPlan",
    name: "restore-test",
    provider: "aws-workload",
    inputs: {
      name: "clinic_prod",
      region: "eu-central-1",
      scheduleExpression: "cron(0 5 ? * SUN *)",
      recoveryPointSelection: {
        algorithm: "RANDOM_WITHIN_WINDOW",
        includeVaults: [{ ref: "backup-vault-eu-central-1-workload", output: "arn" }],
        recoveryPointTypes: ["SNAPSHOT"],
        ...selection,
      },
      ...inputs,
    },
    from: ["tier"],
  },
});

const selection = (inputs: object) => ({
  "restore-test-rds": {
    type: "aws:backup/restoreTestingSelection:RestoreTestingSelection",
    name: "restore-test-rds",
    provider: "aws-workload",
    inputs: {
      name: "rds",
      region: "eu-central-1",
      restoreTestingPlanName: "clinic_prod",
      iamRoleArn: { ref: "backup-role-workload", output: "arn" },
      protectedResourceType: "RDS",
      ...inputs,
    },
    from: ["tier"],
  },
});

const arns = (count: number) =>
  Array.from({ length: count }, (_, index) => `arn:aws:rds:eu-central-1:333333333333:db:records-${index}`);
const tagged = { stringEquals: [{ key: "aws:ResourceTag/App", value: "records" }] };

export const cases: RuleCases = {
  rule: "BK-27",
  accept: [
    { because: "AWS has defaults", inputs: { set: plan({}) } },
    {
      because: "1 hour and 1 day are the least",
      inputs: { set: plan({ startWindowHours: 1 }, { selectionWindowDays: 1 }) },
    },
    {
      because: "a week and a year are the most",
      inputs: { set: plan({ startWindowHours: 168 }, { selectionWindowDays: 365 }) },
    },
    {
      because: "all resources may be chosen by tags",
      inputs: { set: selection({ protectedResourceArns: ["*"], protectedResourceConditions: tagged }) },
    },
    {
      because: "30 resources may be named, and validated for a week",
      inputs: { set: selection({ protectedResourceArns: arns(30), validationWindowHours: 168 }) },
    },
  ],
  reject: [
    { because: "no test starts in 0 hours", inputs: { set: plan({ startWindowHours: 0 }) } },
    { because: "169 hours to start are more than a week", inputs: { set: plan({ startWindowHours: 169 }) } },
    { because: "0 days hold no point", inputs: { set: plan({}, { selectionWindowDays: 0 }) } },
    { because: "366 days are more than a year", inputs: { set: plan({}, { selectionWindowDays: 366 }) } },
    {
      because: "169 hours to validate are more than a week",
      inputs: { set: selection({ protectedResourceArns: ["*"], validationWindowHours: 169 }) },
    },
    { because: "31 resources are named", inputs: { set: selection({ protectedResourceArns: arns(31) }) } },
    {
      because: "all and some are named",
      inputs: { set: selection({ protectedResourceArns: ["*", ...arns(1)] }) },
    },
    {
      because: "named resources have conditions",
      inputs: { set: selection({ protectedResourceArns: arns(1), protectedResourceConditions: tagged }) },
    },
    {
      because: "no test restores a virtual machine",
      inputs: { set: selection({ protectedResourceType: "VirtualMachine", protectedResourceArns: ["*"] }) },
    },
  ],
};
