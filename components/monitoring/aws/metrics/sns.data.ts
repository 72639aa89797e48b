import { alike, type ServiceMetrics } from "./fact.ts";

export const sns: ServiceMetrics = {
  namespace: "AWS/SNS",
  source: "https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html",
  metrics: [
    ...alike(["NumberOfMessagesPublished", "NumberOfNotificationsDelivered", "NumberOfNotificationsFailed"], {
      unit: "Count",
      dimensions: [["TopicName"]],
      finestPeriodSeconds: 60,
    }),
    ...alike(["NumberOfNotificationsFailedToRedriveToDlq", "NumberOfNotificationsRedrivenToDlq"], {
      unit: "Count",
      dimensions: [["TopicName"]],
      finestPeriodSeconds: 60,
      needs: "a dead-letter queue of a subscription",
    }),
  ],
};
