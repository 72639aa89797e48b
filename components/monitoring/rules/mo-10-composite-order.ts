import { textOf } from "./measured.ts";
import { childrenOf } from "./mo-09-composites.ts";
import { compositeAlarm, metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

export const compositeOrder: MonitoringRule = {
  id: "MO-10",
  area: "monitoring",
  statement: "A composite depends on every alarm that it names.",
  why: "CloudWatch deletes no alarm that a composite names: without the order, a destroy stops half-way.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    const all = [
      ...specifiedOf(everyInput, metricAlarm).map((one) => ({ ...one, cloudName: one.inputs.name })),
      ...specifiedOf(everyInput, compositeAlarm).map((one) => ({ ...one, cloudName: one.inputs.alarmName })),
    ];
    const byName = new Map(
      all.map(({ cloudName, inputs, name }) => [`${textOf(inputs.region)} ${textOf(cloudName)}`, name]),
    );
    for (const { name, from, inputs, options } of specifiedOf(everyInput, compositeAlarm)) {
      const loose = childrenOf(inputs.alarmRule)
        .flatMap((child) => byName.get(`${textOf(inputs.region)} ${child}`) ?? [])
        .filter((child) => !(options?.dependsOn ?? []).includes(child));
      if (loose.length === 0) continue;
      yield {
        path: from,
        message: `${name} names ${loose.join(", ")} and does not depend on it`,
        fix: "list it under dependsOn",
      };
    }
  },
};
