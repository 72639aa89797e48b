import { build } from "@aws-sdk/util-arn-parser";
import type * as aws from "@pulumi/aws";
import type { Environment } from "../../../environment/schema.ts";
import { physicalName, stackOf } from "../naming.ts";
import { type AwsProvider, accountOwner, refer, type Specified } from "../specified.ts";
import { tagsOf } from "../tags.ts";
import { accountOf, partitionOf } from "./arn.ts";

interface DeadLetterTypes {
  readonly "aws:sqs/queue:Queue": aws.sqs.QueueArgs;
  readonly "aws:sqs/queuePolicy:QueuePolicy": aws.sqs.QueuePolicyArgs;
}

interface Place {
  readonly provider: AwsProvider;
  readonly region: string;
}

/** The longest that SQS keeps a message: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html */
const messageRetentionSeconds = 14 * 24 * 60 * 60;

/** Logical name of the queue that takes what could not be delivered in one place. */
export function deadLetterName({ region, provider }: Place): string {
  return `alarm-dead-letters-${region}-${accountOwner(provider)}`;
}

export function deadLetterCloudName(environment: Environment, { region }: Place): string {
  return physicalName([stackOf(environment), "alarm-dead-letters", region], { maxLength: 80 });
}

/**
 * The queue, and who may fill it: topics of this account and region, adopted ones included. A subscription's queue is in its own account and
 * region. It is encrypted by SQS's own key: with a KMS key, SNS would need a right on it.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html
 */
export function specifyDeadLetters(environment: Environment, place: Place): Specified<DeadLetterTypes>[] {
  const { provider, region } = place;
  const name = deadLetterName(place);
  const common = { provider, from: ["contacts"] };
  const arn = refer(name, "arn");
  const topics = build({
    partition: partitionOf(region),
    service: "sns",
    region,
    accountId: accountOf(environment.aws, provider),
    resource: "*",
  });
  return [
    {
      ...common,
      type: "aws:sqs/queue:Queue",
      name,
      inputs: {
        name: deadLetterCloudName(environment, place),
        messageRetentionSeconds,
        sqsManagedSseEnabled: true,
        region,
        tags: tagsOf(environment),
      },
    },
    {
      ...common,
      type: "aws:sqs/queuePolicy:QueuePolicy",
      name: `alarm-dead-letters-policy-${region}-${accountOwner(provider)}`,
      inputs: {
        queueUrl: refer(name, "url"),
        policy: {
          json: {
            Version: "2012-10-17",
            Statement: [
              {
                Sid: "WhatTopicsCouldNotDeliver",
                Effect: "Allow",
                Principal: { Service: "sns.amazonaws.com" },
                Action: "sqs:SendMessage",
                Resource: arn,
                Condition: { ArnLike: { "aws:SourceArn": topics } },
              },
              {
                Sid: "NothingUnencrypted",
                Effect: "Deny",
                Principal: "*",
                Action: "sqs:*",
                Resource: arn,
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
            ],
          },
        },
        region,
      },
    },
  ];
}
