import type { RuleCases } from "../../../rules/case.ts";

const canary = "patching-window-canary-eu-central-1-workload.inputs";
const inCanary = { "workloads[1].patching": { ring: "canary" } };

export const cases: RuleCases = {
  rule: "PA-09",
  accept: [{ because: "two days are an offset", set: inCanary }],
  reject: [
    { because: "there is no time zone", set: inCanary, inputs: { unset: [`${canary}.scheduleTimezone`] } },
    {
      because: "a start date is in UTC",
      set: inCanary,
      inputs: { set: { [`${canary}.startDate`]: "2027-01-01T00:00:00Z" } },
    },
    {
      because: "a rate has no offset",
      set: inCanary,
      inputs: { set: { [`${canary}.schedule`]: "rate(7 days)" } },
    },
  ],
};
