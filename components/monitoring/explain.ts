import { alarmName } from "../environment/aws/alarm.ts";
import type { AreaExplanation, ExplainedMonitoring } from "../explanation.ts";
import type { LeftOut, MonitoringIntent } from "./intent.ts";
import type { MonitoringEnvironment } from "./schema.ts";

/** The alarms and their number, what is left out and why, who is called when, and when nobody is. */
export function explainMonitoring(_: MonitoringEnvironment, intent: MonitoringIntent): AreaExplanation {
  return { monitoring: explained(intent) };
}

function explained(intent: MonitoringIntent): ExplainedMonitoring {
  const { alarms, leftOut, escalation, heartbeatMinutes, alarmBudget, mutes, zone } = intent;
  const regions = [...new Set(alarms.map(({ alarm }) => alarm.place.region))];
  return {
    alarms: alarms.map(({ workload, alarm }) => ({
      id: alarm.id,
      name: alarmName(alarm),
      ...(workload !== undefined && { workload }),
      region: alarm.place.region,
      severity: alarm.severity,
      when: `${alarm.comparison} ${alarm.threshold} for ${(alarm.periodSeconds * alarm.evaluationPeriods) / 60} min`,
    })),
    counts: regions.flatMap((region) =>
      ([1, 2, 3, 4] as const).flatMap((severity) => {
        const those = alarms.filter(
          ({ alarm }) => alarm.place.region === region && alarm.severity === severity,
        );
        return those.length === 0 ? [] : [{ region, severity, count: those.length }];
      }),
    ),
    budget: alarmBudget,
    leftOut: leftOut.map((one) => ({
      workload: one.workload,
      id: one.id,
      severity: one.severity,
      because: becauseOf(one),
    })),
    escalation: escalation.map(({ level, afterMinutes, contact }) => ({
      level,
      afterMinutes,
      ...(contact !== undefined && { contact: "email" in contact ? contact.email : contact.topicArn }),
    })),
    heartbeatMinutes,
    mutes: mutes.map(({ ring, region, workloads, when, durationMinutes }) => ({
      ring,
      region,
      workloads,
      starts: when.kind === "once" ? `${when.localTime} ${when.zone}` : `cron(${when.cron}) ${zone}`,
      durationMinutes,
    })),
  };
}

function becauseOf({ because, key = "", exempt }: LeftOut): string {
  switch (because) {
    case "fact":
      return `its size follows from ${key}, which is not given or not known`;
    case "unsaid":
      return key === "instanceOf" ? "it is on no server that is named by its ARN" : `${key} is not said`;
    case "fleet":
      return "tags select the workload, and no query by tags can have this alarm";
    case "kind":
      return "no alarm is known for its kind yet";
    case "exempt":
      return exempt === undefined
        ? "left out"
        : `${exempt.reason} (approved by ${exempt.approvedBy}, until ${exempt.expires})`;
  }
}
