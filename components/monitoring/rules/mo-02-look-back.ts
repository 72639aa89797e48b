import { periodOf } from "./measured.ts";
import { metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

const hour = 3600;
const day = 24 * hour;
const week = 7 * day;

export const lookBack: MonitoringRule = {
  id: "MO-02",
  area: "monitoring",
  statement: "An alarm looks back a day at most, or a week with periods of an hour and more.",
  why: "CloudWatch refuses an alarm that looks back further.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    for (const alarm of specifiedOf(everyInput, metricAlarm)) {
      const period = periodOf(alarm);
      const { evaluationPeriods = 1 } = alarm.inputs;
      const most = period < hour ? day : week;
      if (period * evaluationPeriods <= most) continue;
      yield {
        path: alarm.from,
        message: `${alarm.name} looks back ${evaluationPeriods} periods of ${period} seconds, which is more than ${most} seconds`,
        fix: `look back ${Math.floor(most / period)} periods at most, or use longer ones`,
      };
    }
  },
};
