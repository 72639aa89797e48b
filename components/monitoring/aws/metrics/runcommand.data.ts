import { alike, type ServiceMetrics } from "./fact.ts";

export const runCommand: ServiceMetrics = {
  namespace: "AWS/SSM-RunCommand",
  source: "https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-cloudwatch-metrics.html",
  metrics: [
    ...alike(["CommandsDeliveryTimedOut", "CommandsFailed", "CommandsSucceeded"], {
      unit: "Count",
      dimensions: [[]],
      finestPeriodSeconds: 60,
      believed: ["dimensions"],
    }),
  ],
};
