import type { RuleCases } from "../../../rules/case.ts";
import { cpu } from "./named.ts";

export const cases: RuleCases = {
  rule: "MO-02",
  accept: [
    { because: "a day is looked back", inputs: { set: { [`${cpu}.inputs.evaluationPeriods`]: 1440 } } },
    {
      because: "a week is, in hours",
      inputs: { set: { [`${cpu}.inputs.period`]: 3600, [`${cpu}.inputs.evaluationPeriods`]: 168 } },
    },
  ],
  reject: [
    { because: "a minute more is not", inputs: { set: { [`${cpu}.inputs.evaluationPeriods`]: 1441 } } },
    {
      because: "an hour more than a week is not",
      inputs: { set: { [`${cpu}.inputs.period`]: 3600, [`${cpu}.inputs.evaluationPeriods`]: 169 } },
    },
  ],
};
