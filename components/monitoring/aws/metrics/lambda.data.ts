import { alike, type ServiceMetrics } from "./fact.ts";

const dimensions = [
  [],
  ["ExecutedVersion", "FunctionName", "Resource"],
  ["FunctionName"],
  ["FunctionName", "Resource"],
];

export const lambda: ServiceMetrics = {
  namespace: "AWS/Lambda",
  source: "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html",
  metrics: [
    { name: "ClaimedAccountConcurrency", unit: "Count", dimensions: [[]], finestPeriodSeconds: 60 },
    ...alike(["ConcurrentExecutions", "Errors", "Invocations", "Throttles"], {
      unit: "Count",
      dimensions,
      finestPeriodSeconds: 60,
    }),
    { name: "Duration", unit: "Milliseconds", dimensions, finestPeriodSeconds: 60 },
  ],
};
