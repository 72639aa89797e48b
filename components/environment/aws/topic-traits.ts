import type { ResourceTraits } from "../traits.ts";
import { nameInArn } from "./arn.ts";

/** What others need to know about the types of the alarm topics and of their dead letters, which areas share. */
export const topicTraits: ResourceTraits = {
  adoptable: { "aws:sns/topic:Topic": { nameOf: nameInArn, properties: [] } },
  usable: [],
  uniquelyNamed: ["aws:sns/topic:Topic", "aws:sqs/queue:Queue"],
};
