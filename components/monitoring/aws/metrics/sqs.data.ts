import { alike, type ServiceMetrics } from "./fact.ts";

export const sqs: ServiceMetrics = {
  namespace: "AWS/SQS",
  source:
    "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html",
  metrics: [
    {
      name: "ApproximateAgeOfOldestMessage",
      unit: "Seconds",
      dimensions: [["QueueName"]],
      finestPeriodSeconds: 60,
    },
    ...alike(
      ["ApproximateNumberOfMessagesNotVisible", "ApproximateNumberOfMessagesVisible", "NumberOfMessagesSent"],
      { unit: "Count", dimensions: [["QueueName"]], finestPeriodSeconds: 60 },
    ),
  ],
};
