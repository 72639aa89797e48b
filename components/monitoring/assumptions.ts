import { stackOf } from "../environment/naming.ts";
import { acknowledgement } from "./aws/escalation.ts";
import { calledLevels } from "./aws/levels.ts";
import type { MonitoringIntent } from "./intent.ts";
import type { MonitoringEnvironment } from "./schema.ts";

/** What the plan takes for granted and nothing here has looked at. */
export function monitoringAssumptions(
  environment: MonitoringEnvironment,
  intent: MonitoringIntent,
): string[] {
  const { contacts, workloads } = environment;
  const arns = [
    contacts.onCall,
    contacts.customerCopy,
    ...calledLevels(intent).map(({ audience }) => audience.contact),
  ].flatMap((contact) => ("topicArn" in contact ? [contact.topicArn] : []));
  const isFleet = intent.alarms.some(
    ({ alarm }) => alarm.measures.metricQueries !== undefined && isQuery(alarm.measures.metricQueries),
  );
  const has = (id: string) => intent.alarms.some(({ alarm }) => alarm.id === id);
  return [
    "Whoever gets tickets notices when the alarms' sign of life stays out.",
    ...(calledLevels(intent).length > 0
      ? [
          `On-call acknowledges by writing a 1 to the metric ${acknowledgement.namespace} ${acknowledgement.metricName} with Stack ${stackOf(environment)} in the alarm's region; an acknowledgement holds for an hour.`,
        ]
      : []),
    ...[...new Set(arns)].map(
      (arn) => `The policy of the topic ${arn} lets cloudwatch and events.amazonaws.com publish.`,
    ),
    ...(isFleet
      ? [
          `Resource tags on telemetry are switched on in account ${environment.aws.account}: alarms on workloads that tags select see nothing without.`,
        ]
      : []),
    ...(has("asg-capacity-low") ? ["Auto Scaling groups collect group metrics."] : []),
    ...(workloads.some(({ disks }) => disks !== undefined)
      ? [
          "The CloudWatch agent on servers that name disks appends InstanceId, and reports disks under the names given.",
        ]
      : []),
    ...(intent.mutes.length > 0
      ? ["Whoever runs pulumi up may put mutes on every alarm of the stack (cloudwatch:PutAlarmMuteRule)."]
      : []),
  ];
}

const isQuery = (queries: unknown) => JSON.stringify(queries).includes("SELECT ");
