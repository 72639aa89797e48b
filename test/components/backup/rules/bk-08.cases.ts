import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "./overriding.ts";

const records = "backup-plan-only-records-eu-central-1-workload.inputs.rules[0]";
const app = "backup-plan-sub-daily-eu-central-1-workload.inputs.rules[1]";
const pointInTime = (value: string) => ({
  "overrides[1]": overriding("backup.retention.pointInTime", value, "records"),
});

export const cases: RuleCases = {
  rule: "BK-08",
  accept: [
    { because: "35 d are the longest", set: pointInTime("35d") },
    { because: "a daily rule is continuous for 35 d", set: { "overrides[0].value": "35d" } },
    {
      because: "a copy is a snapshot and may go cold",
      inputs: {
        set: { [`${records}.copyActions[0].lifecycle`]: { deleteAfter: 120, coldStorageAfter: 30 } },
      },
    },
  ],
  reject: [
    { because: "36 d are too long", set: pointInTime("36d") },
    { because: "the daily rule is continuous for 60 d", set: pointInTime("60d") },
    { because: "it is kept for ever", inputs: { unset: [`${records}.lifecycle`] } },
    {
      because: "it is to go cold",
      inputs: { set: { [`${records}.lifecycle`]: { deleteAfter: 35, coldStorageAfter: 30 } } },
    },
    {
      because: "an instance has no such backup",
      inputs: { set: { [`${app}.enableContinuousBackup`]: true } },
    },
  ],
};
