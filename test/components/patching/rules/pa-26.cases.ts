import type { RuleCases } from "../../../rules/case.ts";

const canary = "patching-window-canary-eu-central-1-workload.inputs";
const inCanary = { "workloads[1].patching": { ring: "canary" } };

export const cases: RuleCases = {
  rule: "PA-26",
  accept: [
    { because: "two days after the second Tuesday are its offset", set: inCanary },
    {
      because: "seven days after the second Tuesday are the third",
      base: "silver",
      set: { "workloads[1].patching": { ring: "pilot" } },
    },
    {
      because: "the last Sunday is no Tuesday",
      base: "bronze",
      set: { "calendar.patching.broad.start": "monthly last SAT 20:00" },
    },
  ],
  reject: [
    {
      because: "it is the third Tuesday",
      set: inCanary,
      inputs: { set: { [`${canary}.schedule`]: "cron(0 20 ? * TUE#3 *)" } },
    },
    {
      because: "the second Thursday can come before",
      set: inCanary,
      inputs: {
        set: { [`${canary}.schedule`]: "cron(0 20 ? * THU#2 *)" },
        unset: [`${canary}.scheduleOffset`],
      },
    },
    {
      because: "the offset is a day short",
      set: inCanary,
      inputs: { set: { [`${canary}.scheduleOffset`]: 1 } },
    },
    {
      because: "the hour is another",
      set: inCanary,
      inputs: { set: { [`${canary}.schedule`]: "cron(0 21 ? * TUE#2 *)" } },
    },
  ],
};
