import { textOf } from "./measured.ts";
import { metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

export const okActions: MonitoringRule = {
  id: "MO-18",
  area: "monitoring",
  statement: "An alarm tells that all is well only where silence of its metric would alarm.",
  why: "Where silence is normal, an alarm is well again as soon as nothing is reported: the message says nothing, and people stop reading.",
  severity: "warning",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    for (const { name, from, inputs } of specifiedOf(everyInput, metricAlarm)) {
      if ((inputs.okActions ?? []).length === 0 || inputs.treatMissingData === "breaching") continue;
      yield {
        path: from,
        message: `${name} tells that all is well, and takes missing data as ${textOf(inputs.treatMissingData)}`,
        fix: "leave okActions out",
      };
    }
  },
};
