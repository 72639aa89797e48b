import { metricFact } from "../aws/metrics/metrics.ts";
import { measuredBy } from "./measured.ts";
import { metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

/** Periods of metrics that are written more often than once a minute, which no service of AWS does. */
const highResolution = [10, 20, 30];

export const periods: MonitoringRule = {
  id: "MO-01",
  area: "monitoring",
  statement: "An alarm's period is a multiple of 60 seconds, and no shorter than its metric is reported.",
  why: "CloudWatch finds no data in periods that are shorter than the metric's: the alarm knows nothing for ever.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    for (const alarm of specifiedOf(everyInput, metricAlarm)) {
      for (const { namespace, metric, periodSeconds } of measuredBy(alarm)) {
        const isOwn = !namespace.startsWith("AWS/");
        const isFine = periodSeconds % 60 === 0 && periodSeconds > 0;
        const fact = metricFact(namespace, metric);
        // What is only believed refuses nobody.
        const finest =
          fact === undefined || fact.believed?.includes("period") ? 60 : fact.finestPeriodSeconds;
        if (isFine ? periodSeconds >= finest : isOwn && highResolution.includes(periodSeconds)) continue;
        yield {
          path: alarm.from,
          message: `${alarm.name} looks at ${namespace} ${metric} every ${periodSeconds} seconds, which is reported every ${finest}`,
          fix: `use a period of ${finest} seconds or a multiple of it`,
        };
      }
    }
  },
};
