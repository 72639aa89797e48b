import type { ServiceMetrics } from "./fact.ts";

export const ebs: ServiceMetrics = {
  namespace: "AWS/EBS",
  source: "https://docs.aws.amazon.com/ebs/latest/userguide/using_cloudwatch_ebs.html",
  metrics: [
    {
      name: "BurstBalance",
      unit: "Percent",
      dimensions: [["VolumeId"]],
      finestPeriodSeconds: 60,
      needs: "a volume of type gp2, st1 or sc1",
    },
    { name: "VolumeQueueLength", unit: "Count", dimensions: [["VolumeId"]], finestPeriodSeconds: 60 },
    {
      name: "VolumeStalledIOCheck",
      unit: "None",
      dimensions: [["InstanceId", "VolumeId"]],
      finestPeriodSeconds: 60,
      needs: "a Nitro instance",
    },
  ],
};
