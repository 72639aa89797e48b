import { type Alarm, alarmCloudName, alarmName } from "../../environment/aws/alarm.ts";
import { audienceArn, type TopicPlace } from "../../environment/aws/topic.ts";
import { alarmActions } from "../../environment/aws/topics.ts";
import { stackOf } from "../../environment/naming.ts";
import { hostDown } from "../facts.ts";
import type { MonitoringIntent, WorkloadAlarm } from "../intent.ts";
import type { MonitoringEnvironment } from "../schema.ts";
import { type Child, type Composite, splitChildren } from "./composite.ts";
import { calledLevels } from "./levels.ts";

/** A composite, and the workload with whose alarms it is muted, if any. */
export interface OwnedComposite {
  readonly workload?: string;
  readonly composite: Composite;
}

const inRegion = ({ alarms }: MonitoringIntent, region: string) =>
  alarms.filter(({ alarm }) => alarm.place.region === region);

function childOf(environment: MonitoringEnvironment, alarm: Alarm): Child {
  return { name: alarmName(alarm), cloudName: alarmCloudName(environment, alarm) };
}

/** What on-call writes when somebody has taken an alarm on: namespace, metric and dimension are ours. */
export const acknowledgement = { namespace: "Upkeep/Oncall", metricName: "Acknowledged" };

/**
 * The alarm that says "somebody works on it". It holds for an hour after on-call wrote a 1, so that what is forgotten is
 * escalated all the same. It acts on nothing: composites ask for its state.
 */
export function acknowledgedAlarm(environment: MonitoringEnvironment, place: TopicPlace): Alarm {
  return {
    id: "on-call-acknowledged",
    area: "monitoring",
    thing: "acknowledged",
    place,
    measures: { ...acknowledgement, dimensions: { Stack: stackOf(environment) }, statistic: "Maximum" },
    comparison: ">",
    threshold: 0,
    periodSeconds: 300,
    evaluationPeriods: 12,
    datapointsToAlarm: 1,
    // Nobody writes while nobody is called.
    missing: "notBreaching",
    severity: 4,
    why: "On-call has taken the open alarms on: no higher level is called for an hour.",
    warmUpMinutes: 15,
    actions: [],
    from: ["monitoring", "escalation"],
  };
}

/**
 * A page that nobody acknowledges goes to the next level. A composite that goes into alarm waits for its suppressor and acts
 * when that stays out of alarm for the time (`actionsSuppressedBy: WaitPeriod`):
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-suppression.html
 *
 * A mute silences an alarm's actions and not its state, so a composite on a muted alarm would act. Therefore each workload
 * that is ever muted has composites of its own, which are muted with it.
 */
export function escalationsOf(
  environment: MonitoringEnvironment,
  intent: MonitoringIntent,
  place: TopicPlace,
): OwnedComposite[] {
  if (place.provider !== "aws-workload") return [];
  const pages = inRegion(intent, place.region).filter(({ alarm }) => alarm.severity <= 2);
  const muted = new Set(
    intent.mutes.filter(({ region }) => region === place.region).flatMap(({ workloads }) => workloads),
  );
  const groups = Map.groupBy(pages, ({ workload }) =>
    workload !== undefined && muted.has(workload) ? workload : "",
  );
  return calledLevels(intent).flatMap(({ level, afterMinutes, audience, from }) =>
    [...groups].flatMap(([workload, alarms]) =>
      splitChildren(alarms.map(({ alarm }) => childOf(environment, alarm))).map(
        (children, index): OwnedComposite => ({
          ...(workload !== "" && { workload }),
          composite: {
            id: "on-call-silent",
            thing: [
              `escalation-${level}`,
              ...(workload === "" ? [] : [workload]),
              ...(index === 0 ? [] : [String(index + 1)]),
            ].join("-"),
            place,
            children,
            actions: [audienceArn(environment, audience, place)],
            suppressor: {
              name: alarmName(acknowledgedAlarm(environment, place)),
              waitSeconds: afterMinutes * 60,
              extensionSeconds: 60,
            },
            severity: 2,
            why: `Nobody has acknowledged a page for ${afterMinutes} minutes.`,
            impact: "What the page is about goes on, and nobody works on it.",
            from,
          },
        }),
      ),
    ),
  );
}

/** Long enough for the server's own alarm to notice what another has noticed first. */
const hostWaitSeconds = 120;

/** Alarms that are silent while a server is down: a composite acts for those of one workload and severity. */
export function behindHosts(
  environment: MonitoringEnvironment,
  intent: MonitoringIntent,
  place: TopicPlace,
): OwnedComposite[] {
  const behind = inRegion(intent, place.region).filter(({ behind: host }) => host !== undefined);
  const groups = Map.groupBy(behind, ({ workload, behind: host, alarm }) =>
    [workload, host, alarm.severity].join(" "),
  );
  return [...groups.values()].flatMap((alarms) => composed(environment, place, alarms));
}

function composed(
  environment: MonitoringEnvironment,
  place: TopicPlace,
  alarms: readonly WorkloadAlarm[],
): OwnedComposite[] {
  const [first] = alarms;
  if (first?.workload === undefined || first.behind === undefined) return [];
  const { workload, behind } = first;
  const { severity, impact, from } = first.alarm;
  return splitChildren(alarms.map(({ alarm }) => childOf(environment, alarm))).map((children, index) => ({
    workload,
    composite: {
      id: "server-trouble",
      thing: `${workload}-trouble-${severity}${index === 0 ? "" : `-${index + 1}`}`,
      place,
      children,
      actions: alarmActions(environment, place, severity),
      suppressor: {
        name: alarmName({ area: "monitoring", thing: `${behind}-${hostDown}`, place }),
        waitSeconds: hostWaitSeconds,
        extensionSeconds: 300,
      },
      severity,
      why: `${workload}: one of its alarms is on, and the server ${behind} is up. The composite's reason names it.`,
      ...(impact !== undefined && { impact }),
      from,
    },
  }));
}
