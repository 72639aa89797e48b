import type { ServiceMetrics } from "./fact.ts";

export const cloudWatchAgent: ServiceMetrics = {
  namespace: "CWAgent",
  source:
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/metrics-collected-by-CloudWatch-agent.html",
  metrics: [
    {
      name: "disk_used_percent",
      unit: "Percent",
      dimensions: [
        ["InstanceId", "device", "fstype", "path"],
        ["InstanceId", "fstype", "path"],
      ],
      finestPeriodSeconds: 60,
      needs: "CloudWatch agent that appends InstanceId: with device, or without it where drop_device is true",
      believed: ["dimensions", "period"],
    },
    {
      name: "mem_used_percent",
      unit: "Percent",
      dimensions: [["InstanceId"]],
      finestPeriodSeconds: 60,
      needs: "CloudWatch agent that appends InstanceId",
      believed: ["dimensions", "period"],
    },
  ],
};
