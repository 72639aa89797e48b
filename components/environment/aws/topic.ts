import { parse } from "@aws-sdk/util-arn-parser";
import type * as aws from "@pulumi/aws";
import type { Path } from "../../../environment/finding.ts";
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
import { deadLetterName } from "./dead-letters.ts";

export interface TopicTypes {
  readonly "aws:sns/topic:Topic": aws.sns.TopicArgs;
  readonly "aws:sns/topicPolicy:TopicPolicy": aws.sns.TopicPolicyArgs;
  readonly "aws:sns/topicSubscription:TopicSubscription": aws.sns.TopicSubscriptionArgs;
  readonly "aws:sqs/queue:Queue": aws.sqs.QueueArgs;
  readonly "aws:sqs/queuePolicy:QueuePolicy": aws.sqs.QueuePolicyArgs;
}

/** Where an area wants its alarms to arrive: alarms act only on topics of their own account and region. */
export interface TopicPlace {
  readonly provider: AwsProvider;
  readonly region: string;
}

export type Contact = Environment["contacts"]["onCall"];

/** One audience in one place: who is told there, and on which topic. */
export interface Audience {
  /** What its resources are named for: `alarm`, `alarm-ticket`. */
  readonly prefix: string;
  /** In the topic's name in AWS: `alarms`. */
  readonly title: string;
  readonly contact: Contact;
  readonly from: Path;
}

const suffix = ({ region, provider }: TopicPlace) => `${region}-${accountOwner(provider)}`;

/** Logical name of an audience's topic: `alarm-topic-eu-central-1-workload`. */
export function audienceTopic({ prefix }: Pick<Audience, "prefix">, place: TopicPlace): string {
  return `${prefix}-topic-${suffix(place)}`;
}

export function audiencePolicy({ prefix }: Pick<Audience, "prefix">, place: TopicPlace): string {
  return `${prefix}-topic-policy-${suffix(place)}`;
}

/** Name of an audience's own topic in AWS. */
export function topicCloudName(
  environment: Environment,
  { title }: Audience,
  { region }: TopicPlace,
): string {
  return physicalName([stackOf(environment), title, region], { maxLength: 256 });
}

/** A contact's own topic, where it can be acted on from that place: same account, same region. */
export function ownTopic(
  environment: Environment,
  contact: Contact,
  { provider, region }: TopicPlace,
): string | undefined {
  if (!("topicArn" in contact)) return undefined;
  const arn = parse(contact.topicArn);
  return arn.region === region && arn.accountId === accountOf(environment.aws, provider)
    ? contact.topicArn
    : undefined;
}

/** ARN of the contact's own topic, or of the one that we make. */
export function audienceArn(
  environment: Environment,
  audience: Audience,
  place: TopicPlace,
): string | Reference {
  return ownTopic(environment, audience.contact, place) ?? refer(audienceTopic(audience, place), "arn");
}

/**
 * An audience's topic with its policy and, for an address, a subscription whose undelivered messages are kept. Nothing where
 * the contact's own topic is used. The dead letters of the place must be specified before.
 */
export function specifyAudience(
  environment: Environment,
  audience: Audience,
  place: TopicPlace,
): Specified<TopicTypes>[] {
  const { contact, prefix, from } = audience;
  if (ownTopic(environment, contact, place) !== undefined) return [];
  const { provider, region } = place;
  const name = audienceTopic(audience, place);
  const arn = refer(name, "arn");
  const common = { provider, from };
  return [
    {
      ...common,
      type: "aws:sns/topic:Topic",
      name,
      inputs: { name: topicCloudName(environment, audience, place), region, tags: tagsOf(environment) },
    },
    {
      ...common,
      type: "aws:sns/topicPolicy:TopicPolicy",
      name: audiencePolicy(audience, place),
      inputs: { arn, region, policy: publishPolicy(accountOf(environment.aws, provider)) },
    },
    ...("email" in contact
      ? [
          {
            ...common,
            type: "aws:sns/topicSubscription:TopicSubscription" as const,
            name: `${prefix}-subscription-${suffix(place)}`,
            inputs: {
              topic: arn,
              protocol: "email",
              endpoint: contact.email,
              redrivePolicy: { json: { deadLetterTargetArn: refer(deadLetterName(place), "arn") } },
              region,
            },
          },
        ]
      : []),
  ];
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
