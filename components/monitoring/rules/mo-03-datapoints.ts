import { metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

export const datapoints: MonitoringRule = {
  id: "MO-03",
  area: "monitoring",
  statement: "An alarm asks for no more bad periods than it looks at.",
  why: "CloudWatch refuses such an alarm.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    for (const { name, from, inputs } of specifiedOf(everyInput, metricAlarm)) {
      const { evaluationPeriods = 1, datapointsToAlarm } = inputs;
      if (datapointsToAlarm === undefined || datapointsToAlarm <= evaluationPeriods) continue;
      yield {
        path: from,
        message: `${name} asks for ${datapointsToAlarm} bad periods of ${evaluationPeriods}`,
        fix: `ask for ${evaluationPeriods} at most`,
      };
    }
  },
};
