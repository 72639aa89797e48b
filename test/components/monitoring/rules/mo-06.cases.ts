import type { RuleCases } from "../../../rules/case.ts";
import { cpu, fleet } from "./named.ts";

export const cases: RuleCases = {
  rule: "MO-06",
  accept: [
    {
      because: "a cluster reports under its role",
      inputs: { set: { [`${cpu}.inputs.dimensions`]: { Role: "WRITER", DBClusterIdentifier: "x" } } },
    },
  ],
  reject: [
    {
      because: "the namespace is spelt otherwise",
      inputs: { set: { [`${cpu}.inputs.namespace`]: "AWS/Rds" } },
    },
    {
      because: "the metric does not exist",
      inputs: { set: { [`${cpu}.inputs.metricName`]: "CpuUtilization" } },
    },
    {
      because: "it is not reported by that dimension",
      inputs: { set: { [`${cpu}.inputs.dimensions`]: { DBName: "x" } } },
    },
    {
      because: "one dimension too many",
      inputs: { set: { [`${cpu}.inputs.dimensions`]: { DBInstanceIdentifier: "x", EngineName: "y" } } },
    },
    {
      because: "a query names a namespace, too",
      inputs: {
        set: {
          [`${fleet}.inputs.metricQueries[0].expression`]: `SELECT AVG(CPUUtilization) FROM SCHEMA("AWS/Ec2", InstanceId) WHERE tag.App = 'x' GROUP BY InstanceId`,
        },
      },
    },
    {
      because: "health checks are known in us-east-1 alone",
      inputs: {
        set: {
          [`${cpu}.inputs.namespace`]: "AWS/Route53",
          [`${cpu}.inputs.metricName`]: "HealthCheckStatus",
          [`${cpu}.inputs.dimensions`]: { HealthCheckId: "x" },
        },
      },
    },
  ],
};
