import type { RuleCases } from "../../../rules/case.ts";
import { balance, cpu } from "./named.ts";

export const cases: RuleCases = {
  rule: "MO-04",
  accept: [
    {
      because: "credits that nobody reports are no trouble",
      inputs: { set: { [`${balance}.inputs.treatMissingData`]: "notBreaching" } },
    },
    {
      because: "or are taken for one",
      inputs: { set: { [`${balance}.inputs.treatMissingData`]: "breaching" } },
    },
  ],
  reject: [
    {
      because: "missing is what nobody decided",
      inputs: { set: { [`${balance}.inputs.treatMissingData`]: "missing" } },
    },
    { because: "nothing is said", inputs: { unset: [`${balance}.inputs.treatMissingData`] } },
    {
      because: "a database that is silent may be gone",
      inputs: { set: { [`${cpu}.inputs.treatMissingData`]: "notBreaching" } },
    },
    {
      because: "a queue of errors is silent while there are none",
      inputs: {
        set: {
          [`${cpu}.inputs.namespace`]: "AWS/SNS",
          [`${cpu}.inputs.metricName`]: "NumberOfNotificationsFailed",
          [`${cpu}.inputs.dimensions`]: { TopicName: "x" },
        },
      },
    },
  ],
};
