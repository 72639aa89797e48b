import type { ServiceMetrics } from "./fact.ts";

export const usage: ServiceMetrics = {
  namespace: "AWS/Usage",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Usage-Metrics.html",
  metrics: [
    {
      name: "CallCount",
      unit: "None",
      dimensions: [["Class", "Resource", "Service", "Type"]],
      finestPeriodSeconds: 60,
    },
    {
      name: "ResourceCount",
      unit: "None",
      dimensions: [["Class", "Resource", "Service", "Type"]],
      finestPeriodSeconds: 60,
      believed: ["unit"],
    },
  ],
};
