import { alike, type ServiceMetrics } from "./fact.ts";

export const aurora: ServiceMetrics = {
  namespace: "AWS/RDS",
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html",
  metrics: [
    {
      name: "AuroraBinlogReplicaLag",
      unit: "Seconds",
      dimensions: [["DBClusterIdentifier", "Role"]],
      finestPeriodSeconds: 60,
      needs: "Aurora MySQL as a binary log replica",
    },
    ...alike(["AuroraGlobalDBRPOLag", "AuroraGlobalDBReplicationLag"], {
      unit: "Milliseconds",
      dimensions: [["DBClusterIdentifier"], ["DBClusterIdentifier", "SourceRegion"]],
      finestPeriodSeconds: 60,
      needs: "a secondary cluster of a global database, in its own region",
      believed: ["dimensions", "period"],
    }),
    {
      name: "AuroraReplicaLag",
      unit: "Milliseconds",
      dimensions: [["DBClusterIdentifier", "Role"], ["DBInstanceIdentifier"]],
      finestPeriodSeconds: 60,
      needs: "an Aurora replica",
      believed: ["dimensions", "period"],
    },
    {
      name: "AuroraVolumeBytesLeftTotal",
      unit: "Bytes",
      dimensions: [["DBClusterIdentifier"], ["DBClusterIdentifier", "Role"]],
      finestPeriodSeconds: 60,
      needs: "Aurora MySQL",
    },
    {
      name: "BufferCacheHitRatio",
      unit: "Percent",
      dimensions: [["DBClusterIdentifier", "Role"], ["DBInstanceIdentifier"]],
      finestPeriodSeconds: 60,
    },
    {
      name: "RollbackSegmentHistoryListLength",
      unit: "Count",
      dimensions: [["DBClusterIdentifier", "Role"], ["DBInstanceIdentifier"]],
      finestPeriodSeconds: 60,
      needs: "Aurora MySQL",
    },
  ],
};
