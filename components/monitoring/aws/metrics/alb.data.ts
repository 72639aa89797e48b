import { alike, type ServiceMetrics } from "./fact.ts";

const balancer = [["AvailabilityZone", "LoadBalancer"], ["LoadBalancer"]];
const target = [
  ["AvailabilityZone", "LoadBalancer", "TargetGroup"],
  ["LoadBalancer", "TargetGroup"],
];

export const applicationLoadBalancer: ServiceMetrics = {
  namespace: "AWS/ApplicationELB",
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html",
  metrics: [
    ...alike(["HTTPCode_ELB_5XX_Count", "RejectedConnectionCount"], {
      unit: "Count",
      dimensions: balancer,
      finestPeriodSeconds: 60,
    }),
    ...alike(["HTTPCode_Target_5XX_Count", "RequestCount"], {
      unit: "Count",
      dimensions: [...balancer, ...target],
      finestPeriodSeconds: 60,
    }),
    ...alike(["HealthyHostCount", "UnHealthyHostCount"], {
      unit: "Count",
      dimensions: target,
      finestPeriodSeconds: 60,
    }),
    {
      name: "TargetResponseTime",
      unit: "Seconds",
      dimensions: [...balancer, ...target],
      finestPeriodSeconds: 60,
    },
  ],
};
