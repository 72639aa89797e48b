import * as z from "zod";
import { minutesPerDay } from "../duration.ts";
import { durationBetween } from "./facts.ts";
import { defineStatelessKind } from "./kind.ts";

export const sqs = defineStatelessKind({
  kind: "sqs",
  title: "Amazon SQS queue",
  cloud: "aws",
  stateful: false,
  // Limits: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
  keys: {
    // The service's default is 30 seconds, which no duration of this file can say.
    visibilityTimeoutSeconds: z.int().min(0).max(43_200).meta({
      description: "For how many seconds a message that was taken is hidden from others: 0 to 43200.",
    }),
    retention: durationBetween({ minutes: 1, text: "1m" }, { minutes: 14 * minutesPerDay, text: "14d" }).meta(
      {
        description: "After what time the queue drops a message that nobody took: 1m to 14d.",
        examples: ["4d", "14d"],
      },
    ),
    deadLetters: z.literal(true).optional().meta({
      description: "The queue takes what other queues failed to hand over: every message in it is a failure.",
    }),
  },
  aws: {
    arn: {
      service: "sqs",
      resource: /^([A-Za-z0-9_-]{1,80}|[A-Za-z0-9_-]{1,75}\.fifo)$/,
      example: "orders",
    },
    source: "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html",
  },
});
