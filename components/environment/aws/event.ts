import type * as aws from "@pulumi/aws";
import type { Path } from "../../../environment/finding.ts";
import type { Environment } from "../../../environment/schema.ts";
import { physicalName, stackOf } from "../naming.ts";
import { accountOwner, type JsonText, refer, type Specified } from "../specified.ts";
import { tagsOf } from "../tags.ts";
import { type TopicPlace, topicArn } from "./topics.ts";

/** Something that services tell EventBridge and on-call wants to hear as it happens. */
export interface WatchedEvent {
  /** Id of the area that watches. */
  readonly area: string;
  /** What makes it one of its area and region. */
  readonly what: string;
  readonly why: string;
  readonly pattern: JsonText;
  readonly from: Path;
}

export interface EventTypes {
  readonly "aws:cloudwatch/eventRule:EventRule": aws.cloudwatch.EventRuleArgs;
  readonly "aws:cloudwatch/eventTarget:EventTarget": aws.cloudwatch.EventTargetArgs;
}

/** EventBridge's limit: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html */
export const eventRuleNameLimits = { maxLength: 64 };

/** A rule that passes the events on to the alarm topic of its place. */
export function specifyEvent(
  environment: Environment,
  place: TopicPlace,
  { area, what, why, pattern, from }: WatchedEvent,
): Specified<EventTypes>[] {
  const { provider, region } = place;
  const suffix = `${what}-${region}-${accountOwner(provider)}`;
  const rule = `${area}-event-${suffix}`;
  const common = { provider, from } as const;
  return [
    {
      ...common,
      type: "aws:cloudwatch/eventRule:EventRule",
      name: rule,
      inputs: {
        name: physicalName([stackOf(environment), area, what, region], eventRuleNameLimits),
        description: why,
        eventPattern: pattern,
        region,
        tags: tagsOf(environment),
      },
    },
    {
      ...common,
      type: "aws:cloudwatch/eventTarget:EventTarget",
      name: `${area}-event-target-${suffix}`,
      inputs: {
        rule: refer(rule, "name"),
        targetId: "alarm-topic",
        arn: topicArn(environment, place),
        region,
      },
    },
  ];
}
