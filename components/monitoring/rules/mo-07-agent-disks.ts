import { measuredBy } from "./measured.ts";
import { metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

const owed = ["InstanceId", "fstype", "path"];

export const agentDisks: MonitoringRule = {
  id: "MO-07",
  area: "monitoring",
  statement:
    "An alarm on a disk names its path, its file system and its device, or no device where the agent drops it.",
  why: "The agent reports a disk under all its names together: an alarm that lacks one of them never fires.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/metrics-collected-by-CloudWatch-agent.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    for (const alarm of specifiedOf(everyInput, metricAlarm)) {
      for (const { namespace, metric, dimensions } of measuredBy(alarm)) {
        if (namespace !== "CWAgent" || !metric.startsWith("disk_")) continue;
        const found = Object.keys(dimensions);
        const lacks = owed.filter((name) => !found.includes(name));
        const more = found.filter((name) => name !== "device" && !owed.includes(name));
        if (lacks.length === 0 && more.length === 0) continue;
        yield {
          path: alarm.from,
          message: `${alarm.name} names a disk by ${found.join(", ")}`,
          fix: "name InstanceId, path, fstype and, unless the agent drops it, device",
        };
      }
    }
  },
};
