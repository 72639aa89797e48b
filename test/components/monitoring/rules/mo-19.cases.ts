import type { RuleCases } from "../../../rules/case.ts";
import { cpu } from "./named.ts";

export const cases: RuleCases = {
  rule: "MO-19",
  accept: [
    {
      because: "a quarter of an hour is enough",
      inputs: { set: { [`${cpu}.inputs.warmUpConfiguration`]: { warmUpPeriodDurationInMinutes: 15 } } },
    },
    {
      because: "two days are the most",
      inputs: { set: { [`${cpu}.inputs.warmUpConfiguration`]: { warmUpPeriodDurationInMinutes: 2880 } } },
    },
  ],
  reject: [
    {
      because: "a minute less is not",
      inputs: { set: { [`${cpu}.inputs.warmUpConfiguration`]: { warmUpPeriodDurationInMinutes: 14 } } },
    },
    {
      because: "a minute more is refused",
      inputs: { set: { [`${cpu}.inputs.warmUpConfiguration`]: { warmUpPeriodDurationInMinutes: 2881 } } },
    },
    { because: "there is none", inputs: { unset: [`${cpu}.inputs.warmUpConfiguration`] } },
    {
      because: "the agent is there later",
      inputs: {
        set: {
          [`${cpu}.inputs.namespace`]: "CWAgent",
          [`${cpu}.inputs.metricName`]: "mem_used_percent",
          [`${cpu}.inputs.dimensions`]: { InstanceId: "i-0" },
          [`${cpu}.inputs.warmUpConfiguration`]: { warmUpPeriodDurationInMinutes: 59 },
        },
      },
    },
  ],
};
