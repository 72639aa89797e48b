import { queriesOf, textOf } from "./measured.ts";
import { metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

const mostMetrics = 10;

export const metricMath: MonitoringRule = {
  id: "MO-05",
  area: "monitoring",
  statement: "Metric math of an alarm has ten metrics at most, searches for none, and acts on no instance.",
  why: "CloudWatch refuses such an alarm.",
  severity: "error",
  otherwise: "deploy",
  source:
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create-alarm-on-metric-math-expression.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    for (const alarm of specifiedOf(everyInput, metricAlarm)) {
      const queries = queriesOf(alarm);
      if (queries.length === 0) continue;
      const metrics = queries.filter(({ metric }) => metric !== undefined).length;
      const common = { path: alarm.from };
      if (metrics > mostMetrics) {
        yield {
          ...common,
          message: `${alarm.name} computes with ${metrics} metrics`,
          fix: "use ten at most",
        };
      }
      if (queries.some(({ expression }) => /\bSEARCH\s*\(/i.test(textOf(expression)))) {
        yield {
          ...common,
          message: `${alarm.name} searches for its metrics`,
          fix: "name them, or write a query (SELECT …)",
        };
      }
      if ((alarm.inputs.alarmActions ?? []).some((action) => /:(ec2|swf):/.test(textOf(action)))) {
        yield {
          ...common,
          message: `${alarm.name} acts on an instance by metric math`,
          fix: "act on a topic",
        };
      }
    }
  },
};
