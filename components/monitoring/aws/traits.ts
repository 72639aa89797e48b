import type { ResourceTraits } from "../../environment/traits.ts";
import type { MonitoringTypes } from "./types.ts";

/**
 * What others need to know about the types that make up monitoring on AWS. Nothing of it holds data: what exists already is
 * not adopted but made anew.
 */
export const monitoringTraits: ResourceTraits = {
  adoptable: {},
  usable: [],
  uniquelyNamed: [
    "aws:cloudwatch/alarmMuteRule:AlarmMuteRule",
    "aws:cloudwatch/eventRule:EventRule",
    "aws:cloudwatch/metricAlarm:MetricAlarm",
  ] satisfies (keyof MonitoringTypes)[],
};
