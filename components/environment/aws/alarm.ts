import { build } from "@aws-sdk/util-arn-parser";
import type * as aws from "@pulumi/aws";
import type { Path } from "../../../environment/finding.ts";
import type { Environment } from "../../../environment/schema.ts";
import { physicalName, stackOf } from "../naming.ts";
import { accountOwner, type Plain, type Reference, type Specified } from "../specified.ts";
import { tagsOf } from "../tags.ts";
import { accountOf, partitionOf } from "./arn.ts";
import { alarmActions, type TopicPlace } from "./topics.ts";

/** 1: the customer's service is down; 2: it soon will be, or nobody would see it; 3: a ticket; 4: for the record. */
export type Severity = 1 | 2 | 3 | 4;

type Measures = Pick<
  Plain<aws.cloudwatch.MetricAlarmArgs>,
  "namespace" | "metricName" | "dimensions" | "statistic" | "extendedStatistic" | "metricQueries"
>;

/** An alarm, whichever area raises it. */
export interface Alarm {
  /** What it is about: the last part of its page's address in the runbooks, for example `backup-jobs-failed`. */
  readonly id: string;
  /** Id of the area that raises it. */
  readonly area: string;
  /** What makes it one of its area and region, for example `jobs-failed`. */
  readonly thing: string;
  readonly place: TopicPlace;
  readonly measures: Measures;
  readonly comparison: ">" | ">=" | "<" | "<=";
  readonly threshold: number;
  readonly periodSeconds: number;
  readonly evaluationPeriods: number;
  /** Default: all of them. */
  readonly datapointsToAlarm?: number;
  /** What a period without data means, which every alarm decides (MO-04). */
  readonly missing: "breaching" | "notBreaching";
  readonly severity: Severity;
  /** What has happened, in one sentence for the person who is called. */
  readonly why: string;
  /** What the customer notices; owed where somebody is called (MO-16). */
  readonly impact?: string;
  /** In which a new alarm stays silent. */
  readonly warmUpMinutes: number;
  /** Whether those who were called are told that it is over. Default: no. */
  readonly tellsEnd?: boolean;
  /** On what it acts in place of what its severity says; nothing where a composite acts for it. */
  readonly actions?: readonly (string | Reference)[];
  readonly from: Path;
}

export interface AlarmTypes {
  readonly "aws:cloudwatch/metricAlarm:MetricAlarm": aws.cloudwatch.MetricAlarmArgs;
}

const operators = {
  ">": "GreaterThanThreshold",
  ">=": "GreaterThanOrEqualToThreshold",
  "<": "LessThanThreshold",
  "<=": "LessThanOrEqualToThreshold",
} as const;

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-warm-up.html */
const longestWarmUpMinutes = 2880;
/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
export const alarmNameLimits = { maxLength: 255 };

/** Logical name of an alarm: `backup-alarm-jobs-failed-eu-central-1-workload`. */
export function alarmName({ area, thing, place }: Pick<Alarm, "area" | "thing" | "place">): string {
  return `${area}-alarm-${thing}-${place.region}-${accountOwner(place.provider)}`;
}

/** Name of an alarm in CloudWatch, for whoever mutes it. */
export function alarmCloudName(
  environment: Environment,
  { area, thing, place }: Pick<Alarm, "area" | "thing" | "place">,
): string {
  return physicalName([stackOf(environment), area, thing, place.region], alarmNameLimits);
}

/** ARN of an alarm, which follows from its name. */
export function alarmArn(environment: Environment, alarm: Pick<Alarm, "area" | "thing" | "place">): string {
  const { region, provider } = alarm.place;
  return build({
    partition: partitionOf(region),
    service: "cloudwatch",
    region,
    accountId: accountOf(environment.aws, provider),
    resource: `alarm:${alarmCloudName(environment, alarm)}`,
  });
}

/** What the page of an alarm says in the runbooks; every alarm's id has one. */
export interface AlarmPage {
  readonly id: string;
  readonly why: string;
  /** What to do first. */
  readonly first: string;
  readonly source: string;
}

/** Address of the page that says what to do about an alarm. */
export function runbookOf({ contacts }: Environment, id: string): string {
  return `${contacts.runbooks.replace(/\/+$/, "")}/${id}`;
}

/** What the person who is called reads: what has happened, whom it hurts, how bad it is, and what to do. */
export function alarmDescription(
  environment: Environment,
  { id, why, impact, severity }: Pick<Alarm, "id" | "why" | "impact" | "severity">,
): string {
  const owner = environment.contacts.owner;
  return [
    why,
    ...(impact === undefined ? [] : [`Customer impact: ${impact}`]),
    `Severity: ${severity}`,
    `Owner: ${"email" in owner ? owner.email : owner.topicArn}`,
    `Runbook: ${runbookOf(environment, id)}`,
  ].join("\n");
}

/** An alarm as exact inputs. */
export function specifyAlarm(environment: Environment, alarm: Alarm): Specified<AlarmTypes> {
  const { place, measures, comparison, threshold, severity, missing, from } = alarm;
  const { periodSeconds, evaluationPeriods, warmUpMinutes } = alarm;
  const actions = alarm.actions ?? alarmActions(environment, place, severity);
  return {
    type: "aws:cloudwatch/metricAlarm:MetricAlarm",
    name: alarmName(alarm),
    provider: place.provider,
    inputs: {
      name: alarmCloudName(environment, alarm),
      alarmDescription: alarmDescription(environment, alarm),
      ...measures,
      comparisonOperator: operators[comparison],
      threshold,
      // A period within metric math is the query's own.
      ...(measures.metricQueries === undefined && { period: periodSeconds }),
      evaluationPeriods,
      datapointsToAlarm: alarm.datapointsToAlarm ?? evaluationPeriods,
      treatMissingData: missing,
      warmUpConfiguration: {
        warmUpPeriodDurationInMinutes: Math.min(warmUpMinutes, longestWarmUpMinutes),
      },
      alarmActions: actions,
      ...(alarm.tellsEnd === true && { okActions: actions }),
      region: place.region,
      tags: { ...tagsOf(environment), severity: String(severity) },
    },
    from,
  };
}
