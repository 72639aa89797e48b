import { alike, type ServiceMetrics } from "./fact.ts";

export const dynamoDb: ServiceMetrics = {
  namespace: "AWS/DynamoDB",
  source: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html",
  metrics: [
    ...alike(["AccountProvisionedReadCapacityUtilization", "AccountProvisionedWriteCapacityUtilization"], {
      unit: "Percent",
      dimensions: [[]],
      finestPeriodSeconds: 300,
    }),
    ...alike(["ReadThrottleEvents", "WriteThrottleEvents"], {
      unit: "Count",
      dimensions: [["GlobalSecondaryIndexName", "TableName"], ["TableName"]],
      finestPeriodSeconds: 60,
    }),
    {
      name: "ReplicationLatency",
      unit: "Milliseconds",
      dimensions: [["ReceivingRegion", "TableName"]],
      finestPeriodSeconds: 300,
      needs: "a global table",
      believed: ["period"],
    },
    {
      name: "SystemErrors",
      unit: "Count",
      dimensions: [["Operation", "TableName"]],
      finestPeriodSeconds: 60,
    },
    { name: "UserErrors", unit: "Count", dimensions: [[]], finestPeriodSeconds: 60 },
  ],
};
