import { alike, type ServiceMetrics } from "./fact.ts";

export const ec2: ServiceMetrics = {
  namespace: "AWS/EC2",
  source: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html",
  metrics: [
    {
      name: "CPUUtilization",
      unit: "Percent",
      dimensions: [["AutoScalingGroupName"], ["ImageId"], ["InstanceId"], ["InstanceType"]],
      finestPeriodSeconds: 60,
      needs: "detailed monitoring: without it 300 s, and no ImageId or InstanceType",
    },
    ...alike(
      [
        "StatusCheckFailed",
        "StatusCheckFailed_AttachedEBS",
        "StatusCheckFailed_Instance",
        "StatusCheckFailed_System",
      ],
      { unit: "Count", dimensions: [["InstanceId"]], finestPeriodSeconds: 60 },
    ),
  ],
};
