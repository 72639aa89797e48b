import type { Alarm } from "../../environment/aws/alarm.ts";
import { eventRuleNameLimits } from "../../environment/aws/event.ts";
import type { TopicPlace } from "../../environment/aws/topic.ts";
import { ticketArn } from "../../environment/aws/topics.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import { accountOwner, refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { MonitoringIntent } from "../intent.ts";
import type { MonitoringEnvironment } from "../schema.ts";
import { type Actions, ofPath } from "./path-alarm.ts";
import type { MonitoringTypes } from "./types.ts";

const hourMinutes = 60;

/** Logical name of what gives a sign of life in one place. */
const heartbeatName = ({ region, provider }: TopicPlace, thing = "heartbeat") =>
  `monitoring-${thing}-${region}-${accountOwner(provider)}`;

/** A rule that writes to the topic of tickets in fixed intervals: its receiver notices when that stays out. */
export function specifyHeartbeat(
  environment: MonitoringEnvironment,
  { heartbeatMinutes }: MonitoringIntent,
  place: TopicPlace,
): Specified<MonitoringTypes>[] {
  const { provider, region } = place;
  const isHourly = heartbeatMinutes === hourMinutes;
  const common = { provider, from: ofPath.from };
  const stack = stackOf(environment);
  return [
    {
      ...common,
      type: "aws:cloudwatch/eventRule:EventRule",
      name: heartbeatName(place),
      inputs: {
        name: physicalName([stack, "heartbeat", region], eventRuleNameLimits),
        description: "A sign of life of the alarms: who gets tickets misses it when alarms cannot arrive",
        // In the middle of an hour and of a day in UTC, far from where CloudWatch's periods meet.
        scheduleExpression: isHourly ? "cron(30 * * * ? *)" : "cron(30 8 * * ? *)",
        region,
        tags: tagsOf(environment),
      },
    },
    {
      ...common,
      type: "aws:cloudwatch/eventTarget:EventTarget",
      name: heartbeatName(place, "heartbeat-target"),
      inputs: {
        rule: refer(heartbeatName(place), "name"),
        targetId: "ticket-topic",
        arn: ticketArn(environment, place),
        input: {
          json: {
            heartbeat: stack,
            region,
            everyMinutes: heartbeatMinutes,
            meaning:
              "Alarms of this stack and region can arrive. Nothing is to be done. Where this stays out, they cannot.",
          },
        },
        region,
      },
    },
  ];
}

/** Alarms on the sign of life itself: that it was not sent, or could not be. */
export function heartbeats(
  { heartbeatMinutes }: MonitoringIntent,
  place: TopicPlace,
  actions: Actions,
): Alarm[] {
  const ofRule = { ...ofPath, place, actions } as const;
  const measures = (metricName: string) => ({
    namespace: "AWS/Events",
    metricName,
    dimensions: { RuleName: refer(heartbeatName(place), "name") },
    statistic: "Sum",
  });
  return [
    {
      ...ofRule,
      id: "alarm-path-heartbeat-failed",
      thing: "path-heartbeat-failed",
      measures: measures("FailedInvocations"),
      comparison: ">",
      threshold: 0,
      periodSeconds: 300,
      missing: "notBreaching",
      why: "The sign of life of the alarms could not be sent.",
      warmUpMinutes: 15,
    },
    {
      ...ofRule,
      id: "alarm-path-heartbeat-missing",
      thing: "path-heartbeat-missing",
      measures: measures("Invocations"),
      comparison: "<",
      threshold: 1,
      periodSeconds: heartbeatMinutes * 60,
      missing: "breaching",
      why: "The sign of life of the alarms was not sent.",
      // The first one comes within a period, and CloudWatch looks at whole ones.
      warmUpMinutes: 2 * heartbeatMinutes,
    },
  ];
}
