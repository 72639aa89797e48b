import type { AreaPromise } from "../area.ts";
import { alarmName } from "../environment/aws/alarm.ts";
import type { MonitoringIntent } from "./intent.ts";
import type { MonitoringEnvironment } from "./schema.ts";
import { promiseOf } from "./tiers.ts";

/** What is promised about monitoring, as controls, reports and runbooks read it from the state. */
export function monitoringPromise(environment: MonitoringEnvironment, intent: MonitoringIntent): AreaPromise {
  const alarms = Map.groupBy(intent.alarms, ({ workload }) => workload);
  const leftOut = Map.groupBy(intent.leftOut, ({ workload }) => workload);
  return {
    area: {
      ...promiseOf(environment),
      levels: intent.escalation.map(({ level, afterMinutes }) => ({ level, afterMinutes })),
    },
    workloads: Object.fromEntries(
      environment.workloads.map(({ id, monitoring }) => [
        id,
        {
          monitored: monitoring?.alarms !== false,
          alarms: (alarms.get(id) ?? []).map(({ alarm }) => alarmName(alarm)),
          leftOut: (leftOut.get(id) ?? []).map(({ id: alarm, because, key }) => ({
            alarm,
            because,
            ...(key !== undefined && { key }),
          })),
        },
      ]),
    ),
  };
}
