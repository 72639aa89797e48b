import { type Alarm, specifyAlarm } from "../../environment/aws/alarm.ts";
import { nameInArn } from "../../environment/aws/arn.ts";
import { deadLetterName } from "../../environment/aws/dead-letters.ts";
import {
  type Audience,
  audienceArn,
  audienceTopic,
  ownTopic,
  type TopicPlace,
} from "../../environment/aws/topic.ts";
import { audiencesOf } from "../../environment/aws/topics.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import type { MonitoringIntent } from "../intent.ts";
import type { MonitoringEnvironment } from "../schema.ts";
import { heartbeats, specifyHeartbeat } from "./heartbeat.ts";
import { calledLevels } from "./levels.ts";
import { type Actions, ofPath } from "./path-alarm.ts";
import type { MonitoringTypes } from "./types.ts";

/**
 * What watches the alarms' own path in one place: messages that nobody got, topics that do not deliver, and a sign of life,
 * whose absence the receiver of tickets notices. Such an alarm acts on another topic than the one that is broken.
 */
export function specifyPath(
  environment: MonitoringEnvironment,
  intent: MonitoringIntent,
  place: TopicPlace,
): Specified<MonitoringTypes>[] {
  return [
    ...specifyHeartbeat(environment, intent, place),
    ...pathAlarms(environment, intent, place).map((alarm) => specifyAlarm(environment, alarm)),
  ];
}

type Who = readonly [thing: string, audience: Audience];

/** Every audience of a place, each with those who are told when it cannot be reached. */
function pathAlarms(
  environment: MonitoringEnvironment,
  intent: MonitoringIntent,
  place: TopicPlace,
): Alarm[] {
  const { page, ticket, copy } = audiencesOf(environment);
  const above: Who[] = calledLevels(intent).map(({ level, audience }) => [level, audience]);
  const ladder: Who[] = [["l1", page], ...above];
  const next = above[0]?.[1];
  const to = (audience: Audience) => [audienceArn(environment, audience, place)];
  const failing = [
    ...ladder.map(([thing, audience], index) => {
      const higher = ladder[index + 1]?.[1] ?? (index === 0 ? ticket : page);
      return deliveries(environment, place, thing, audience, to(higher));
    }),
    deliveries(environment, place, "tickets", ticket, to(page)),
    deliveries(environment, place, "copies", copy, to(page)),
  ];
  const unclear = next === undefined ? [...to(page), ...to(ticket)] : to(next);
  return [...failing, deadLetters(place, unclear), ...heartbeats(intent, place, to(page))];
}

function deliveries(
  environment: MonitoringEnvironment,
  place: TopicPlace,
  thing: string,
  audience: Audience,
  actions: Actions,
): Alarm {
  const own = ownTopic(environment, audience.contact, place);
  return {
    ...ofPath,
    id: "alarm-path-deliveries-failed",
    thing: `path-${thing}-undelivered`,
    place,
    measures: {
      namespace: "AWS/SNS",
      metricName: "NumberOfNotificationsFailed",
      dimensions: {
        TopicName: own === undefined ? refer(audienceTopic(audience, place), "name") : nameInArn(own),
      },
      statistic: "Sum",
    },
    comparison: ">",
    threshold: 0,
    periodSeconds: 300,
    missing: "notBreaching",
    why: `The topic "${audience.title}" did not deliver a message.`,
    warmUpMinutes: 15,
    actions,
  };
}

function deadLetters(place: TopicPlace, actions: Actions): Alarm {
  return {
    ...ofPath,
    id: "alarm-path-dead-letters",
    thing: "path-dead-letters",
    place,
    measures: {
      namespace: "AWS/SQS",
      metricName: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: refer(deadLetterName(place), "name") },
      statistic: "Maximum",
    },
    comparison: ">",
    threshold: 0,
    periodSeconds: 300,
    // An empty queue that nobody touches reports nothing.
    missing: "notBreaching",
    why: "Messages of alarm topics were given up: nobody got them.",
    warmUpMinutes: 15,
    actions,
  };
}
