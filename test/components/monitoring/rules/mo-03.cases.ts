import type { RuleCases } from "../../../rules/case.ts";
import { cpu } from "./named.ts";

export const cases: RuleCases = {
  rule: "MO-03",
  accept: [
    {
      because: "all periods may be asked for",
      inputs: { set: { [`${cpu}.inputs.evaluationPeriods`]: 5, [`${cpu}.inputs.datapointsToAlarm`]: 5 } },
    },
  ],
  reject: [
    {
      because: "six of five cannot be bad",
      inputs: { set: { [`${cpu}.inputs.evaluationPeriods`]: 5, [`${cpu}.inputs.datapointsToAlarm`]: 6 } },
    },
  ],
};
