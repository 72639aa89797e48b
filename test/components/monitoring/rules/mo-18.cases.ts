import type { RuleCases } from "../../../rules/case.ts";
import { balance, storage } from "./named.ts";

const topic = { ref: "alarm-topic-eu-central-1-workload", output: "arn" };

export const cases: RuleCases = {
  rule: "MO-18",
  accept: [
    {
      because: "a database that is silent alarms",
      inputs: { set: { [`${storage}.inputs.okActions`]: [topic] } },
    },
  ],
  reject: [
    {
      because: "credits that nobody reports are well again at once",
      inputs: { set: { [`${balance}.inputs.okActions`]: [topic] } },
    },
  ],
};
