import type { RuleCases } from "../../../rules/case.ts";
import { cpu, storage } from "./named.ts";

export const cases: RuleCases = {
  rule: "MO-17",
  accept: [
    {
      because: "the topic is in its account and region",
      inputs: { set: { [`${cpu}.inputs.alarmActions`]: ["arn:aws:sns:eu-central-1:333333333333:on-call"] } },
    },
    { because: "a composite acts for it", inputs: { set: { [`${storage}.inputs.alarmActions`]: [] } } },
  ],
  reject: [
    { because: "nobody acts", inputs: { set: { [`${cpu}.inputs.alarmActions`]: [] } } },
    {
      because: "the topic is in another region",
      inputs: { set: { [`${cpu}.inputs.alarmActions`]: ["arn:aws:sns:eu-west-1:333333333333:on-call"] } },
    },
    {
      because: "the topic is in another account",
      inputs: { set: { [`${cpu}.inputs.alarmActions`]: ["arn:aws:sns:eu-central-1:999999999999:on-call"] } },
    },
    {
      because: "our topic is in another region",
      inputs: {
        set: { [`${cpu}.inputs.alarmActions`]: [{ ref: "alarm-topic-eu-west-1-workload", output: "arn" }] },
      },
    },
    {
      because: "our topic is in another account",
      inputs: {
        set: { [`${cpu}.inputs.alarmActions`]: [{ ref: "alarm-topic-eu-central-1-backup", output: "arn" }] },
      },
    },
    {
      because: "nobody knows the topic",
      inputs: { set: { [`${cpu}.inputs.alarmActions`]: [{ ref: "alarm-topic", output: "arn" }] } },
    },
  ],
};
