import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "./overriding.ts";

const rule = "backup-plan-sub-daily-eu-central-1-workload.inputs.rules[1]";
const schedule = (text: string) => ({ set: { [`${rule}.schedule`]: text } });
const zone = (text: string) => ({ set: { [`${rule}.scheduleExpressionTimezone`]: text } });
const interval = (value: string) => ({ "overrides[1]": overriding("backup.snapshotInterval", value, "app") });

export const cases: RuleCases = {
  rule: "BK-03",
  accept: [
    { because: "it starts once an hour", inputs: schedule("cron(30 * * * ? *)") },
    { because: "UTC is a zone of its own", inputs: zone("UTC") },
    { because: "an hour divides a day", set: interval("1h") },
    { because: "120 minutes are two hours", set: interval("120m") },
    {
      because: "8 hours divide a day",
      set: { ...interval("8h"), "overrides[2]": overriding("backup.rpo.snapshot", "10h", "app") },
    },
    {
      because: "24 hours are a day",
      set: { ...interval("1d"), "overrides[2]": overriding("backup.rpo.snapshot", "26h", "app") },
    },
  ],
  reject: [
    { because: "a rate is no cron", inputs: schedule("rate(12 hours)") },
    { because: "our own words are no cron", inputs: schedule("daily 05:00") },
    { because: "five fields lack the year", inputs: schedule("cron(0 5 * * ?)") },
    { because: "both days are ?", inputs: schedule("cron(0 5 ? * ? *)") },
    { because: "neither day is ?", inputs: schedule("cron(0 5 * * * *)") },
    { because: "it starts twice an hour", inputs: schedule("cron(0/30 5 * * ? *)") },
    { because: "an offset is no zone", inputs: zone("+02:00") },
    { because: "no zone is spelt so", inputs: zone("Europe/Berln") },
    { because: "90 minutes are no whole hours", set: interval("90m") },
    { because: "59 minutes are less than an hour", set: interval("59m") },
    { because: "5 hours do not divide a day", set: interval("5h") },
    { because: "48 hours are more than a day", set: interval("48h") },
  ],
};
