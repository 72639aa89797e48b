import type * as aws from "@pulumi/aws";

/** The resources that make up monitoring on AWS, by type token. */
export interface MonitoringTypes {
  readonly "aws:cloudwatch/alarmMuteRule:AlarmMuteRule": aws.cloudwatch.AlarmMuteRuleArgs;
  readonly "aws:cloudwatch/compositeAlarm:CompositeAlarm": aws.cloudwatch.CompositeAlarmArgs;
  readonly "aws:cloudwatch/dashboard:Dashboard": aws.cloudwatch.DashboardArgs;
  readonly "aws:cloudwatch/eventRule:EventRule": aws.cloudwatch.EventRuleArgs;
  readonly "aws:cloudwatch/eventTarget:EventTarget": aws.cloudwatch.EventTargetArgs;
  readonly "aws:cloudwatch/metricAlarm:MetricAlarm": aws.cloudwatch.MetricAlarmArgs;
  readonly "aws:sns/topic:Topic": aws.sns.TopicArgs;
  readonly "aws:sns/topicPolicy:TopicPolicy": aws.sns.TopicPolicyArgs;
  readonly "aws:sns/topicSubscription:TopicSubscription": aws.sns.TopicSubscriptionArgs;
  readonly "aws:sqs/queue:Queue": aws.sqs.QueueArgs;
  readonly "aws:sqs/queuePolicy:QueuePolicy": aws.sqs.QueuePolicyArgs;
}
