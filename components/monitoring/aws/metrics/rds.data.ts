import { alike, type ServiceMetrics } from "./fact.ts";

const instance = [["DBInstanceIdentifier"]];
const any = [["DBClusterIdentifier"], ["DBClusterIdentifier", "Role"], ["DBInstanceIdentifier"]];

export const rds: ServiceMetrics = {
  namespace: "AWS/RDS",
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html",
  metrics: [
    { name: "CPUUtilization", unit: "Percent", dimensions: any, finestPeriodSeconds: 60 },
    {
      name: "DBLoad",
      unit: "None",
      dimensions: instance,
      finestPeriodSeconds: 60,
      needs: "Performance Insights",
      believed: ["unit"],
    },
    { name: "DatabaseConnections", unit: "Count", dimensions: any, finestPeriodSeconds: 60 },
    ...alike(["EBSByteBalance%", "EBSIOBalance%"], {
      unit: "Percent",
      dimensions: [["DBClusterIdentifier", "Role"], ["DBInstanceIdentifier"]],
      finestPeriodSeconds: 60,
      needs: "an instance size that bursts",
    }),
    {
      name: "FreeStorageSpace",
      unit: "Bytes",
      dimensions: [["DBClusterIdentifier"], ["DBInstanceIdentifier"]],
      finestPeriodSeconds: 60,
      needs: "an engine other than Aurora",
    },
    { name: "FreeableMemory", unit: "Bytes", dimensions: any, finestPeriodSeconds: 60 },
    {
      name: "MaximumUsedTransactionIDs",
      unit: "Count",
      dimensions: instance,
      finestPeriodSeconds: 60,
      needs: "PostgreSQL",
    },
    {
      name: "OldestReplicationSlotLag",
      unit: "Bytes",
      dimensions: instance,
      finestPeriodSeconds: 60,
      needs: "PostgreSQL with a replication slot",
      believed: ["dimensions", "period"],
    },
    ...alike(["ReadLatency", "WriteLatency"], { unit: "Seconds", dimensions: any, finestPeriodSeconds: 60 }),
    {
      name: "ReplicaLag",
      unit: "Seconds",
      dimensions: instance,
      finestPeriodSeconds: 60,
      needs: "a read replica, or a reader of a Multi-AZ cluster",
    },
  ],
};
