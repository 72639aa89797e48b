import type { RuleCases } from "../../../rules/case.ts";
import { cpu, extraMute } from "./named.ts";

export const cases: RuleCases = {
  rule: "MO-11",
  accept: [
    { because: "a time is given", inputs: extraMute({}) },
    {
      because: "weekdays are given",
      inputs: extraMute({ schedule: { expression: "cron(0 20 * * MON,THU)" } }),
    },
    { because: "a minute is the least", inputs: extraMute({ schedule: { duration: "PT1M" } }) },
    { because: "15 days are the most", inputs: extraMute({ schedule: { duration: "P15D" } }) },
  ],
  reject: [
    {
      because: "the third Tuesday is no plain field",
      inputs: extraMute({ schedule: { expression: "cron(0 20 * * 3#3)" } }),
    },
    {
      because: "AWS has six fields elsewhere",
      inputs: extraMute({ schedule: { expression: "cron(0 20 ? * TUE *)" } }),
    },
    {
      because: "a step is no plain field",
      inputs: extraMute({ schedule: { expression: "cron(*/5 20 * * *)" } }),
    },
    {
      because: "the last day is no plain field",
      inputs: extraMute({ schedule: { expression: "cron(0 20 L * *)" } }),
    },
    {
      because: "seconds are not said",
      inputs: extraMute({ schedule: { expression: "at(2027-01-01T20:00:00)" } }),
    },
    { because: "no time is no duration", inputs: extraMute({ schedule: { duration: "PT0M" } }) },
    { because: "a minute more than 15 days", inputs: extraMute({ schedule: { duration: "P15DT1M" } }) },
    { because: "without a zone it is UTC", inputs: extraMute({ schedule: { timezone: undefined } }) },
    {
      because: "101 alarms are too many",
      inputs: extraMute({ names: Array(101).fill({ ref: cpu, output: "name" }) }),
    },
    {
      because: "a time has no start beside it",
      inputs: extraMute({ more: { startDate: "2027-01-01T00:00:00Z" } }),
    },
  ],
};
