import type { Case, RuleCases } from "../../../rules/case.ts";
import { overriding } from "./overriding.ts";

const test = "backup-restore-test-eu-central-1-workload.inputs";
const rds = "backup-restore-test-rds-eu-central-1-workload.inputs";
const ec2 = "backup-restore-test-ec2-eu-central-1-workload.inputs";

const specified = (because: string, set: Record<string, unknown>): Case => ({ because, inputs: { set } });
const kept = (because: string, value: string): Case => ({
  because,
  set: { "overrides[1]": overriding("backup.restoreTests.keptFor", value) },
});
const arns = (count: number) =>
  Array.from({ length: count }, (_, index) => `arn:aws:rds:eu-central-1:333333333333:db:records-${index}`);
const tagged = { stringEquals: [{ key: "aws:ResourceTag/App", value: "records" }] };

export const cases: RuleCases = {
  rule: "BK-27",
  accept: [
    { because: "AWS has defaults", inputs: { unset: [`${test}.startWindowHours`] } },
    specified("1 hour and 1 day are the least", {
      [`${test}.startWindowHours`]: 1,
      [`${test}.recoveryPointSelection.selectionWindowDays`]: 1,
    }),
    specified("a week and a year are the most", {
      [`${test}.startWindowHours`]: 168,
      [`${test}.recoveryPointSelection.selectionWindowDays`]: 365,
    }),
    kept("what was restored may stay for a week", "7d"),
    kept("part hours are counted in full", "30m"),
    specified("all resources may be chosen by tags", {
      [`${rds}.protectedResourceArns`]: ["*"],
      [`${rds}.protectedResourceConditions`]: tagged,
    }),
    specified("30 resources may be named", { [`${rds}.protectedResourceArns`]: arns(30) }),
  ],
  reject: [
    specified("no test starts in 0 hours", { [`${test}.startWindowHours`]: 0 }),
    specified("169 hours to start are more than a week", { [`${test}.startWindowHours`]: 169 }),
    specified("0 days hold no point", { [`${test}.recoveryPointSelection.selectionWindowDays`]: 0 }),
    specified("366 days are more than a year", {
      [`${test}.recoveryPointSelection.selectionWindowDays`]: 366,
    }),
    kept("8 days to validate are more than a week", "8d"),
    specified("31 resources are named", { [`${rds}.protectedResourceArns`]: arns(31) }),
    specified("all and some are named", { [`${rds}.protectedResourceArns`]: ["*", ...arns(1)] }),
    specified("named resources have conditions", { [`${ec2}.protectedResourceArns`]: arns(1) }),
    specified("no test restores a virtual machine", { [`${rds}.protectedResourceType`]: "VirtualMachine" }),
  ],
};
