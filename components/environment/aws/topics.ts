import { parse } from "@aws-sdk/util-arn-parser";
import type * as aws from "@pulumi/aws";
import type { Environment } from "../../../environment/schema.ts";
import { physicalName, stackOf } from "../naming.ts";
import {
  type AwsProvider,
  accountOwner,
  type JsonText,
  type Reference,
  refer,
  type Specified,
} from "../specified.ts";
import { tagsOf } from "../tags.ts";
import { accountOf } from "./arn.ts";

export interface TopicTypes {
  readonly "aws:sns/topic:Topic": aws.sns.TopicArgs;
  readonly "aws:sns/topicPolicy:TopicPolicy": aws.sns.TopicPolicyArgs;
  readonly "aws:sns/topicSubscription:TopicSubscription": aws.sns.TopicSubscriptionArgs;
}

/** Where an area wants its alarms to arrive: alarms act only on topics of their own account and region. */
export interface TopicPlace {
  readonly provider: AwsProvider;
  readonly region: string;
}

/** Logical name of the topic on which alarms of one account and region arrive. */
export function topicName({ provider, region }: TopicPlace): string {
  return `alarm-topic-${region}-${accountOwner(provider)}`;
}

/** The on-call contact's own topic, where it can be acted on from that place: same account, same region. */
function ownTopic(environment: Environment, { provider, region }: TopicPlace): string | undefined {
  const contact = environment.contacts.onCall;
  if (!("topicArn" in contact)) return undefined;
  const arn = parse(contact.topicArn);
  return arn.region === region && arn.accountId === accountOf(environment.aws, provider)
    ? contact.topicArn
    : undefined;
}

const policyName = ({ provider, region }: TopicPlace) =>
  `alarm-topic-policy-${region}-${accountOwner(provider)}`;

/** Logical name of what lets services publish on our topic there, or undefined where the contact's own is used. */
export function topicPolicyName(environment: Environment, place: TopicPlace): string | undefined {
  return ownTopic(environment, place) === undefined ? policyName(place) : undefined;
}

/** ARN on which alarms of that place arrive: the contact's own topic, or the one that we make. */
export function topicArn(environment: Environment, place: TopicPlace): string | Reference {
  return ownTopic(environment, place) ?? refer(topicName(place), "arn");
}

/** ARNs on which an alarm of that place acts. */
export function alarmActions(environment: Environment, place: TopicPlace): (string | Reference)[] {
  return [topicArn(environment, place)];
}

/**
 * The alarm topics of an environment, one for each place that an area asks for and the contact has no topic of its own
 * in. An address is subscribed. A contact's topic elsewhere cannot be reached from here, which a rule reports (BK-42).
 */
export function specifyTopics(
  environment: Environment,
  places: readonly TopicPlace[],
): Specified<TopicTypes>[] {
  const wanted = new Map(
    places
      .filter((place) => ownTopic(environment, place) === undefined)
      .map((place) => [topicName(place), place]),
  );
  return [...wanted].flatMap(([name, place]) => {
    const { provider, region } = place;
    const arn = refer(name, "arn");
    const contact = environment.contacts.onCall;
    const common = { provider, from: ["contacts", "onCall"] };
    return [
      {
        ...common,
        type: "aws:sns/topic:Topic",
        name,
        inputs: {
          name: physicalName([stackOf(environment), "alarms", region], { maxLength: 256 }),
          region,
          tags: tagsOf(environment),
        },
      },
      {
        ...common,
        type: "aws:sns/topicPolicy:TopicPolicy",
        name: policyName(place),
        inputs: { arn, region, policy: publishPolicy(accountOf(environment.aws, provider)) },
      },
      ...("email" in contact
        ? [
            {
              ...common,
              type: "aws:sns/topicSubscription:TopicSubscription" as const,
              name: `alarm-subscription-${region}-${accountOwner(provider)}`,
              inputs: { topic: arn, protocol: "email", endpoint: contact.email, region },
            },
          ]
        : []),
    ];
  });
}

/**
 * Resource `*` is this topic: a topic's policy speaks of nothing else, and its ARN is not known before it exists.
 * EventBridge sends no source account that a condition could read, so its statement has none
 * (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html).
 */
function publishPolicy(account: string): JsonText {
  const publish = { Effect: "Allow", Action: "sns:Publish", Resource: "*" };
  return {
    json: {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "AlarmsOfThisAccount",
          ...publish,
          Principal: { Service: ["cloudwatch.amazonaws.com", "backup.amazonaws.com"] },
          Condition: { StringEquals: { "aws:SourceAccount": account } },
        },
        { Sid: "Events", ...publish, Principal: { Service: "events.amazonaws.com" } },
      ],
    },
  };
}
