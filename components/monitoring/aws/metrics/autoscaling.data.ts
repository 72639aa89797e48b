import { alike, type ServiceMetrics } from "./fact.ts";

export const autoScaling: ServiceMetrics = {
  namespace: "AWS/AutoScaling",
  source: "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-metrics.html",
  metrics: [
    ...alike(["GroupInServiceCapacity", "GroupInServiceInstances"], {
      unit: "None",
      dimensions: [["AutoScalingGroupName"]],
      finestPeriodSeconds: 60,
      needs: "group metrics collection",
    }),
  ],
};
