import type { RuleCases } from "../../../rules/case.ts";
import { composite, storage } from "./named.ts";

const alarms = (count: number) =>
  Array.from({ length: count }, (_, index) => `ALARM("alarm-${index}")`).join(" OR ");
const itself = "clinic-prod-monitoring-escalation-l2-app-eu-central-1";
const topic = { ref: "alarm-topic-eu-central-1-workload", output: "arn" };

export const cases: RuleCases = {
  rule: "MO-09",
  accept: [
    {
      because: "five actions may be had",
      inputs: { set: { [`${storage}.inputs.alarmActions`]: Array(5).fill(topic) } },
    },
  ],
  reject: [
    {
      because: "101 alarms are too many",
      inputs: { set: { [`${composite}.inputs.alarmRule`]: alarms(101) } },
    },
    {
      because: "the alarm is in no region",
      inputs: { set: { [`${composite}.inputs.alarmRule`]: alarms(1) } },
    },
    {
      because: "it names itself",
      inputs: {
        set: {
          [`${composite}.inputs.alarmRule`]: `ALARM("${itself}")`,
          [`${composite}.options.dependsOn`]: [composite],
        },
      },
    },
    {
      because: "six actions are too many",
      inputs: { set: { [`${storage}.inputs.alarmActions`]: Array(6).fill(topic) } },
    },
  ],
};
