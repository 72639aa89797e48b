import type { AreaPromise } from "../area.ts";
import { alarmName } from "../environment/aws/alarm.ts";
import type { MonitoringIntent } from "./intent.ts";
import type { MonitoringEnvironment } from "./schema.ts";
import { promiseOf } from "./tiers.ts";

/** What is promised about monitoring, as controls, reports and runbooks read it from the state. */
export function monitoringPromise(environment: MonitoringEnvironment, intent: MonitoringIntent): AreaPromise {
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
          alarms: intent.alarms
            .filter(({ workload }) => workload === id)
            .map(({ alarm }) => alarmName(alarm)),
          leftOut: intent.leftOut
            .filter(({ workload }) => workload === id)
            .map(({ id: alarm, because, key }) => ({ alarm, because, ...(key !== undefined && { key }) })),
        },
      ]),
    ),
  };
}
