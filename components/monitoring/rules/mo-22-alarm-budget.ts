import { originOf } from "../../../environment/promise.ts";
import { compositeAlarm, metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

export const alarmBudget: MonitoringRule = {
  id: "MO-22",
  area: "monitoring",
  statement: "An environment has no more alarms than the price of its tier bears.",
  why: "Each alarm is billed by the month, and nobody sees it before the bill.",
  severity: "warning",
  otherwise: "never",
  source: "https://aws.amazon.com/cloudwatch/pricing/",
  clouds: ["aws"],
  judges: "inputs",
  *check({ environment, intent, everyInput }) {
    const count =
      specifiedOf(everyInput, metricAlarm).length + specifiedOf(everyInput, compositeAlarm).length;
    if (count <= intent.alarmBudget) return;
    yield {
      path: originOf(environment, "monitoring.alarmBudget"),
      message: `there are ${count} alarms, and the budget is ${intent.alarmBudget}`,
      fix: "leave some out under workloads[].monitoring, or agree on more: override monitoring.alarmBudget",
    };
  },
};
