import { alike, type ServiceMetrics } from "./fact.ts";

const replication = {
  dimensions: [["DestinationBucket", "RuleId", "SourceBucket"]],
  finestPeriodSeconds: 60,
  needs: "replication metrics",
} as const;

export const s3: ServiceMetrics = {
  namespace: "AWS/S3",
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-dimensions.html",
  metrics: [
    ...alike(["4xxErrors", "5xxErrors"], {
      unit: "Count",
      dimensions: [["BucketName", "FilterId"]],
      finestPeriodSeconds: 60,
      needs: "request metrics",
    }),
    { name: "BytesPendingReplication", unit: "Bytes", ...replication, believed: ["dimensions", "period"] },
    { name: "OperationsFailedReplication", unit: "Count", ...replication },
    {
      name: "OperationsPendingReplication",
      unit: "Count",
      ...replication,
      believed: ["dimensions", "period"],
    },
    { name: "ReplicationLatency", unit: "Seconds", ...replication, believed: ["dimensions", "period"] },
  ],
};
