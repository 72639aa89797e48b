import type { AnySpecified, Plain } from "../../environment/specified.ts";
import type { MonitoringTypes } from "../aws/types.ts";

export type SpecifiedAs<Type extends keyof MonitoringTypes> = Omit<AnySpecified, "inputs"> & {
  readonly inputs: Plain<MonitoringTypes[Type]>;
};

/** The specified resources of one type, whichever area specified them. */
export function specifiedOf<Type extends keyof MonitoringTypes>(
  inputs: readonly AnySpecified[],
  type: Type,
): SpecifiedAs<Type>[] {
  return inputs.filter((one) => one.type === type) as SpecifiedAs<Type>[];
}

export const metricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
export const compositeAlarm = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
export const muteRule = "aws:cloudwatch/alarmMuteRule:AlarmMuteRule";

export type MetricAlarm = SpecifiedAs<typeof metricAlarm>;
