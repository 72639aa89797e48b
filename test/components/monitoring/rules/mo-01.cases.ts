import type { RuleCases } from "../../../rules/case.ts";
import { checks, cpu } from "./named.ts";

export const cases: RuleCases = {
  rule: "MO-01",
  accept: [
    { because: "a minute is a period", inputs: { set: { [`${cpu}.inputs.period`]: 60 } } },
    { because: "so are five", inputs: { set: { [`${cpu}.inputs.period`]: 300 } } },
  ],
  reject: [
    { because: "45 seconds are no period", inputs: { set: { [`${cpu}.inputs.period`]: 45 } } },
    {
      because: "no service of AWS reports every ten seconds",
      inputs: { set: { [`${cpu}.inputs.period`]: 10 } },
    },
    {
      because: "a query has a period, too",
      inputs: { set: { [`${checks}.inputs.metricQueries[0].period`]: 90 } },
    },
  ],
};
