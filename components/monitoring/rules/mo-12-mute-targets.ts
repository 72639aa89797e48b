import { isReference } from "../../environment/specified.ts";
import { textOf } from "./measured.ts";
import { compositeAlarm, metricAlarm, muteRule, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

export const muteTargets: MonitoringRule = {
  id: "MO-12",
  area: "monitoring",
  statement:
    "A mute names alarms of this stack in its own region, and none of backups, of patching or of the alarms' path.",
  why: "A mute covers every state of an alarm: what says that a backup or the patching itself failed would be silent just then.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-mute-rules.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    const regions = new Map(
      [...specifiedOf(everyInput, metricAlarm), ...specifiedOf(everyInput, compositeAlarm)].map(
        ({ name, inputs }) => [name, textOf(inputs.region)],
      ),
    );
    for (const { name, from, inputs } of specifiedOf(everyInput, muteRule)) {
      const wrong = (inputs.muteTargets?.alarmNames ?? []).filter((target) => {
        if (!isReference(target) || regions.get(target.ref) !== textOf(inputs.region)) return true;
        return !/^monitoring-(alarm|composite)-(?!path-|acknowledged-)/.test(target.ref);
      });
      if (wrong.length === 0) continue;
      yield {
        path: from,
        message: `${name} mutes ${wrong.map(textOf).join(", ")}`,
        fix: "mute alarms on workloads of its region only",
      };
    }
  },
};
