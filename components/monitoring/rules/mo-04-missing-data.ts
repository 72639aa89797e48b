import { measuredBy, textOf } from "./measured.ts";
import { counters, liveness } from "./missing.data.ts";
import { type MetricAlarm, metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

export const missingData: MonitoringRule = {
  id: "MO-04",
  area: "monitoring",
  statement:
    "Every alarm decides what missing data means: breaching for what lives or is redundant, not breaching for counts of errors.",
  why: 'With "missing", which CloudWatch takes by default, a server that is gone and a tunnel that was deleted alarm nobody.',
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    for (const alarm of specifiedOf(everyInput, metricAlarm)) {
      const found = alarm.inputs.treatMissingData;
      const owed = owedBy(alarm);
      if (owed.includes(textOf(found))) continue;
      yield {
        path: alarm.from,
        message: `${alarm.name} takes missing data as ${found === undefined ? "missing" : textOf(found)}`,
        fix: `take it as ${owed.join(" or ")}`,
      };
    }
  },
};

function owedBy(alarm: MetricAlarm): string[] {
  const names = measuredBy(alarm).map(({ namespace, metric }) => `${namespace} ${metric}`);
  if (names.some((name) => liveness.includes(name))) return ["breaching"];
  if (names.some((name) => counters.includes(name))) return ["notBreaching"];
  return ["breaching", "notBreaching"];
}
