import type { ServiceMetrics } from "./fact.ts";

export const efs: ServiceMetrics = {
  namespace: "AWS/EFS",
  source: "https://docs.aws.amazon.com/efs/latest/ug/efs-metrics.html",
  metrics: [
    {
      name: "BurstCreditBalance",
      unit: "Bytes",
      dimensions: [["FileSystemId"]],
      finestPeriodSeconds: 60,
    },
    {
      name: "PercentIOLimit",
      unit: "Percent",
      dimensions: [["FileSystemId"]],
      finestPeriodSeconds: 60,
      needs: "the General Purpose performance mode",
    },
    {
      name: "TimeSinceLastSync",
      unit: "Seconds",
      dimensions: [["DestinationFileSystemId", "FileSystemId"]],
      finestPeriodSeconds: 60,
      needs: "a replication configuration",
      believed: ["period"],
    },
  ],
};
