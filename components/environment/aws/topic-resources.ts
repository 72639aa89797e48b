import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type Registered, register } from "../register.ts";
import type { Specified } from "../specified.ts";
import type { AwsProviders } from "./providers.ts";
import type { TopicTypes } from "./topics.ts";

const constructors: Readonly<Record<keyof TopicTypes, unknown>> = {
  "aws:sns/topic:Topic": aws.sns.Topic,
  "aws:sns/topicPolicy:TopicPolicy": aws.sns.TopicPolicy,
  "aws:sns/topicSubscription:TopicSubscription": aws.sns.TopicSubscription,
};

/** Registers the alarm topics directly below the environment, whichever area raises alarms on them. */
export function registerTopics(
  specified: readonly Specified<TopicTypes>[],
  context: {
    readonly parent: pulumi.Resource;
    readonly providers: AwsProviders;
    readonly registered: Registered;
  },
): void {
  register(specified, constructors, context);
}
