import { applicationLoadBalancer } from "./alb.data.ts";
import { aurora } from "./aurora.data.ts";
import { autoScaling } from "./autoscaling.data.ts";
import { backup } from "./backup.data.ts";
import { certificateManager } from "./certificates.data.ts";
import { cloudWatchAgent } from "./cwagent.data.ts";
import { dynamoDb } from "./dynamodb.data.ts";
import { ebs } from "./ebs.data.ts";
import { ec2 } from "./ec2.data.ts";
import { efs } from "./efs.data.ts";
import { events } from "./events.data.ts";
import type { MetricFact, ServiceMetrics } from "./fact.ts";
import { fsx } from "./fsx.data.ts";
import { lambda } from "./lambda.data.ts";
import { natGateway } from "./natgateway.data.ts";
import { networkLoadBalancer } from "./nlb.data.ts";
import { rds } from "./rds.data.ts";
import { route53 } from "./route53.data.ts";
import { runCommand } from "./runcommand.data.ts";
import { s3 } from "./s3.data.ts";
import { sns } from "./sns.data.ts";
import { sqs } from "./sqs.data.ts";
import { usage } from "./usage.data.ts";
import { vpn } from "./vpn.data.ts";

/**
 * Metrics that Upkeep's alarms may name. Beside each service's own page, sets of dimensions come from
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/SupportedMetricsForResourceTagsForTelemetry.html and from
 * AWS's recommended alarms
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html).
 */
export const serviceMetrics: readonly ServiceMetrics[] = [
  applicationLoadBalancer,
  aurora,
  autoScaling,
  backup,
  certificateManager,
  cloudWatchAgent,
  dynamoDb,
  ebs,
  ec2,
  efs,
  events,
  fsx,
  lambda,
  natGateway,
  networkLoadBalancer,
  rds,
  route53,
  runCommand,
  s3,
  sns,
  sqs,
  usage,
  vpn,
];

const byName: ReadonlyMap<string, MetricFact> = new Map(
  serviceMetrics.flatMap(({ namespace, metrics }) =>
    metrics.map((fact) => [`${namespace} ${fact.name}`, fact] as const),
  ),
);

/** What is known of a metric, or undefined where nothing is. */
export function metricFact(namespace: string, metric: string): MetricFact | undefined {
  return byName.get(`${namespace} ${metric}`);
}
