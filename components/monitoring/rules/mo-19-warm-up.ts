import { measuredBy } from "./measured.ts";
import { metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

const leastMinutes = 15;
/** The agent is installed and configured after the server is there. */
const leastOfAgentMinutes = 60;
const mostMinutes = 2880;

export const warmUp: MonitoringRule = {
  id: "MO-19",
  area: "monitoring",
  statement: `A new alarm is silent for ${leastMinutes} minutes at least, ${leastOfAgentMinutes} on metrics of the agent, and ${mostMinutes} at most.`,
  why: "Without it, every first deployment calls on-call for metrics that have not been reported yet.",
  severity: "warning",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-warm-up.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    for (const alarm of specifiedOf(everyInput, metricAlarm)) {
      const found = alarm.inputs.warmUpConfiguration?.warmUpPeriodDurationInMinutes;
      const isAgent = measuredBy(alarm).some(({ namespace }) => namespace === "CWAgent");
      const least = isAgent ? leastOfAgentMinutes : leastMinutes;
      if (typeof found === "number" && found >= least && found <= mostMinutes) continue;
      yield {
        path: alarm.from,
        message: `${alarm.name} is silent for ${typeof found === "number" ? found : "no"} minutes when it is new`,
        fix: `make it ${least} minutes or more`,
      };
    }
  },
};
