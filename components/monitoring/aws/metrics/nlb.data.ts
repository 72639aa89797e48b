import { alike, type ServiceMetrics } from "./fact.ts";

const balancer = [["AvailabilityZone", "LoadBalancer"], ["LoadBalancer"]];
const target = [
  ["AvailabilityZone", "LoadBalancer", "TargetGroup"],
  ["LoadBalancer", "TargetGroup"],
];

export const networkLoadBalancer: ServiceMetrics = {
  namespace: "AWS/NetworkELB",
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html",
  metrics: [
    ...alike(["HealthyHostCount", "UnHealthyHostCount"], {
      unit: "Count",
      dimensions: target,
      finestPeriodSeconds: 60,
    }),
    ...alike(["PortAllocationErrorCount", "TCP_Target_Reset_Count"], {
      unit: "Count",
      dimensions: balancer,
      finestPeriodSeconds: 60,
    }),
  ],
};
