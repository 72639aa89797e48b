import type { CatalogueEntry, Term } from "./entry.ts";
import { recommended } from "./sources.ts";

const common = { kinds: ["dynamodb"], namespace: "AWS/DynamoDB", source: recommended } as const;
const throttled = {
  ...common,
  from: "gold",
  severity: 3,
  comparison: ">",
  threshold: 0,
  periodSeconds: 60,
  evaluationPeriods: 5,
  missing: "notBreaching",
  first:
    "Compare consumed with provisioned capacity; look for a hot key; switch to on-demand where the load is uneven.",
} as const;
const capacity = {
  ...common,
  from: "bronze",
  severity: 3,
  of: "account",
  comparison: ">",
  threshold: { promised: "quotaPercent" },
  periodSeconds: 300,
  evaluationPeriods: 2,
  missing: "notBreaching",
  first: "Ask for a higher quota in Service Quotas.",
} as const;

/** Errors of the service are counted per operation only; nine of ten operations of a table are among these. */
const operations = [
  "GetItem",
  "PutItem",
  "UpdateItem",
  "DeleteItem",
  "Query",
  "Scan",
  "BatchGetItem",
  "BatchWriteItem",
];
const term = (operation: string): Term => ({
  metric: "SystemErrors",
  statistic: "Sum",
  more: { Operation: operation },
});

export const dynamoDbAlarms: readonly CatalogueEntry[] = [
  {
    ...throttled,
    id: "dynamodb-reads-throttled",
    measured: { metric: "ReadThrottleEvents", statistic: "Sum" },
    why: "Reads of a table are refused because its capacity is used up.",
  },
  {
    ...throttled,
    id: "dynamodb-writes-throttled",
    measured: { metric: "WriteThrottleEvents", statistic: "Sum" },
    why: "Writes to a table are refused because its capacity is used up.",
  },
  {
    ...common,
    id: "dynamodb-system-errors",
    from: "bronze",
    severity: 2,
    measured: {
      expression: operations.map((_, index) => `FILL(errors${index}, 0)`).join(" + "),
      terms: Object.fromEntries(operations.map((operation, index) => [`errors${index}`, term(operation)])),
    },
    comparison: ">",
    threshold: 0,
    periodSeconds: 60,
    evaluationPeriods: 15,
    missing: "notBreaching",
    why: "DynamoDB itself has failed requests to a table for a quarter of an hour.",
    impact: "Requests that need the table fail.",
    first: "Look at AWS Health; see that clients retry.",
  },
  {
    ...common,
    id: "dynamodb-user-errors",
    from: "gold",
    severity: 3,
    of: "account",
    measured: { metric: "UserErrors", statistic: "Sum" },
    comparison: ">",
    threshold: 0,
    periodSeconds: 60,
    evaluationPeriods: 10,
    missing: "notBreaching",
    why: "Requests to DynamoDB have been wrong in this account and region for ten minutes.",
    first: "Find the client in CloudTrail's data events or in its own logs.",
  },
  {
    ...common,
    id: "dynamodb-replica-behind",
    from: "gold",
    severity: 3,
    of: "each replica region",
    measured: { metric: "ReplicationLatency", statistic: "Average" },
    comparison: ">",
    threshold: { size: "replication latency" },
    // AWS was not found to say how often it reports.
    periodSeconds: 300,
    evaluationPeriods: 3,
    missing: "notBreaching",
    why: "A region of a global table is behind the others.",
    first: "Look at the write capacity of the replica and at AWS Health of its region.",
  },
  {
    ...capacity,
    id: "dynamodb-read-quota",
    measured: { metric: "AccountProvisionedReadCapacityUtilization", statistic: "Maximum" },
    why: "The account has almost used up the read capacity that it may provision in this region.",
  },
  {
    ...capacity,
    id: "dynamodb-write-quota",
    measured: { metric: "AccountProvisionedWriteCapacityUtilization", statistic: "Maximum" },
    why: "The account has almost used up the write capacity that it may provision in this region.",
  },
];
