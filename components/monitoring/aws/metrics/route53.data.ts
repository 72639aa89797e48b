import type { ServiceMetrics } from "./fact.ts";

export const route53: ServiceMetrics = {
  namespace: "AWS/Route53",
  source: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-cloudwatch.html",
  metrics: [
    {
      name: "HealthCheckStatus",
      unit: "None",
      dimensions: [["HealthCheckId"]],
      finestPeriodSeconds: 60,
      regionOnly: "us-east-1",
    },
  ],
};
