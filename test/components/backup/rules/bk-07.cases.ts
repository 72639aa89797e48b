import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "./overriding.ts";

const weekly = "backup-plan-only-records-eu-central-1-workload.inputs.rules[2]";
const locks = ["eu-central-1-workload", "eu-west-1-workload", "eu-central-1-backup"];
const unlocked = locks.map((place) => `backup-lock-${place}.inputs.maxRetentionDays`);
const keptFor = (days: number, at = "lifecycle") => ({
  set: { [`${weekly}.${at}.deleteAfter`]: days },
  unset: unlocked,
});

export const cases: RuleCases = {
  rule: "BK-07",
  accept: [
    { because: "36,500 d are a number", inputs: keptFor(36_500) },
    { because: "for ever was said", inputs: keptFor(-1) },
    { because: "864 h are 36 d", set: { "overrides[0].value": "864h" } },
    {
      because: "no weekly points are a deviation that one sees",
      set: { "overrides[1]": overriding("backup.retention.weekly", null) },
    },
  ],
  reject: [
    { because: "36,501 d are more than AWS keeps", inputs: keptFor(36_501) },
    { because: "a copy's 36,501 d are, too", inputs: keptFor(36_501, "copyActions[0].lifecycle") },
    { because: "half a day is not counted", inputs: keptFor(90.5) },
    { because: "nothing is said", inputs: { unset: [`${weekly}.lifecycle`] } },
    { because: "no days are said", inputs: { set: { [`${weekly}.lifecycle`]: {} } } },
    { because: "a day and a half is kept two days", set: { "overrides[0].value": "36d12h" } },
    {
      because: "the lock counts days",
      set: { "overrides[1]": overriding("backup.lock.minimum", "324h") },
    },
    { because: "nothing is kept daily", set: { "overrides[0].value": null } },
  ],
};
