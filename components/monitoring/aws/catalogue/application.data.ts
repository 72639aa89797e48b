import type { CatalogueEntry } from "./entry.ts";
import { recommended } from "./sources.ts";

const ofLambda = { kinds: ["lambda"], namespace: "AWS/Lambda", source: recommended } as const;

export const lambdaAlarms: readonly CatalogueEntry[] = [
  {
    ...ofLambda,
    id: "lambda-errors",
    from: "bronze",
    severity: 2,
    measured: {
      // Of few runs a single one would be many per cent.
      expression: "IF(runs >= 10, 100 * errors / runs, 0)",
      terms: {
        errors: { metric: "Errors", statistic: "Sum" },
        runs: { metric: "Invocations", statistic: "Sum" },
      },
    },
    comparison: ">",
    threshold: { promised: "errorPercent" },
    periodSeconds: 60,
    evaluationPeriods: 3,
    missing: "notBreaching",
    why: "A function fails in more of its runs than it may.",
    impact: "What the function does for the customer fails.",
    first: "Read the newest error in its log; compare with its last deployment.",
  },
  {
    ...ofLambda,
    id: "lambda-throttled",
    from: "silver",
    severity: 3,
    measured: { metric: "Throttles", statistic: "Sum" },
    comparison: ">",
    threshold: 0,
    periodSeconds: 60,
    evaluationPeriods: 5,
    missing: "notBreaching",
    why: "Runs of a function are refused because too many run already.",
    first: "See which function uses the account's concurrency; reserve some for this one.",
  },
  {
    ...ofLambda,
    id: "lambda-slow",
    from: "silver",
    severity: 3,
    measured: { metric: "Duration", statistic: "p90" },
    comparison: ">",
    threshold: { shareOf: "timeout", promised: "timeoutPercent" },
    periodSeconds: 60,
    evaluationPeriods: 15,
    missing: "notBreaching",
    why: "A function needs most of the time that it is given.",
    first: "Find what it waits for; give it more memory or time.",
  },
  {
    kinds: ["lambda"],
    namespace: "AWS/Usage",
    id: "quota-lambda-concurrency",
    from: "bronze",
    severity: 3,
    of: "account",
    measured: {
      expression: "100 * used / SERVICE_QUOTA(used)",
      terms: {
        used: {
          metric: "ResourceCount",
          statistic: "Maximum",
          more: { Service: "Lambda", Type: "Resource", Resource: "ConcurrentExecutions", Class: "None" },
        },
      },
    },
    comparison: ">",
    threshold: { promised: "quotaPercent" },
    periodSeconds: 60,
    evaluationPeriods: 10,
    missing: "notBreaching",
    why: "The account has almost used up the functions that may run at once in this region.",
    first: "Ask for a higher quota in Service Quotas; find the function that grew.",
    source:
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Quotas-Visualize-Alarms.html",
  },
];

const ofSqs = {
  kinds: ["sqs"],
  namespace: "AWS/SQS",
  source: recommended,
  missing: "notBreaching",
  periodSeconds: 60,
} as const;
const age = { metric: "ApproximateAgeOfOldestMessage", statistic: "Maximum" } as const;

export const sqsAlarms: readonly CatalogueEntry[] = [
  {
    ...ofSqs,
    id: "sqs-message-stuck",
    from: "silver",
    severity: 3,
    measured: age,
    comparison: ">",
    threshold: { size: "stuck message" },
    evaluationPeriods: 15,
    why: "Nobody finishes the oldest message of a queue.",
    first: "See whether its consumers run; look for a message that makes them fail.",
  },
  {
    ...ofSqs,
    id: "sqs-message-lost-soon",
    from: "bronze",
    severity: 2,
    measured: age,
    comparison: ">",
    threshold: { size: "message loss" },
    evaluationPeriods: 15,
    why: "The oldest message of a queue has waited for half of the time for which it is kept.",
    impact: "What the message asks for will never be done.",
    first: "Start the consumers; raise the queue's retention before the messages are dropped.",
  },
  {
    ...ofSqs,
    id: "sqs-dead-letters",
    from: "bronze",
    severity: 3,
    measured: { metric: "ApproximateNumberOfMessagesVisible", statistic: "Maximum" },
    comparison: ">",
    threshold: 0,
    evaluationPeriods: 15,
    when: { fact: "deadLetters", absent: "does not apply" },
    why: "A queue of dead letters is not empty: something was tried and given up.",
    first: "Read one message; mend its cause, then move all of them back.",
  },
];

const ofSns = {
  kinds: ["sns"],
  namespace: "AWS/SNS",
  source: recommended,
  comparison: ">",
  threshold: 0,
  periodSeconds: 60,
  evaluationPeriods: 5,
  missing: "notBreaching",
} as const;

export const snsAlarms: readonly CatalogueEntry[] = [
  {
    ...ofSns,
    id: "sns-deliveries-failed",
    from: "bronze",
    severity: 3,
    measured: { metric: "NumberOfNotificationsFailed", statistic: "Sum" },
    why: "A topic could not deliver messages to a subscriber.",
    first: "Switch on delivery logging; see whether the endpoint answers.",
  },
  {
    ...ofSns,
    id: "sns-redriven",
    from: "silver",
    severity: 3,
    measured: { metric: "NumberOfNotificationsRedrivenToDlq", statistic: "Sum" },
    why: "A topic gave messages up to a queue of dead letters.",
    first: "Read one of them there; mend the subscriber, then send them again.",
  },
  {
    ...ofSns,
    id: "sns-redrive-failed",
    from: "bronze",
    severity: 2,
    measured: { metric: "NumberOfNotificationsFailedToRedriveToDlq", statistic: "Sum" },
    why: "A topic lost messages: not even the queue of dead letters took them.",
    impact: "What the messages ask for will never be done.",
    first: "Mend the queue's policy or key; ask the publisher for the lost messages.",
  },
];
