import { kindOf } from "../../../environment/workloads/kinds.ts";
import { type TopicPlace, topicArn } from "../../environment/aws/topics.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import type { Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { BackupIntent, PlanIntent } from "../intent.ts";
import { pointsRpo } from "../rpo.ts";
import type { BackupEnvironment } from "../schema.ts";
import { promiseOf } from "../tiers.ts";
import { vaultPhysicalName } from "./place.ts";
import type { BackupTypes } from "./types.ts";

/** AWS Backup reports to CloudWatch every five minutes: https://docs.aws.amazon.com/aws-backup/latest/devguide/cloudwatch.html. */
const reportingSeconds = 300;
const hourSeconds = 3600;
const workloadPlace = (region: string): TopicPlace => ({ provider: "aws-workload", region });

interface Alarm {
  readonly name: string;
  readonly region: string;
  readonly metric: string;
  readonly dimensions: Record<string, string>;
  readonly why: string;
  /** Hours in which at least one must be counted; absent for alarms on any. */
  readonly missingAfterHours?: number;
}

function specifyAlarm(environment: BackupEnvironment, alarm: Alarm): Specified<BackupTypes> {
  const { region, missingAfterHours } = alarm;
  const evaluation =
    missingAfterHours === undefined
      ? {
          comparisonOperator: "GreaterThanThreshold",
          threshold: 0,
          period: reportingSeconds,
          evaluationPeriods: 1,
          // Nothing is reported while nothing fails.
          treatMissingData: "notBreaching",
        }
      : {
          comparisonOperator: "LessThanThreshold",
          threshold: 1,
          period: hourSeconds,
          evaluationPeriods: missingAfterHours,
          datapointsToAlarm: missingAfterHours,
          // Nothing is reported when nothing ran, which is what this alarm is for.
          treatMissingData: "breaching",
        };
  return {
    type: "aws:cloudwatch/metricAlarm:MetricAlarm",
    name: `backup-alarm-${alarm.name}-${region}-workload`,
    provider: "aws-workload",
    inputs: {
      name: physicalName([stackOf(environment), "backup", alarm.name, region], { maxLength: 255 }),
      alarmDescription: alarm.why,
      namespace: "AWS/Backup",
      metricName: alarm.metric,
      dimensions: alarm.dimensions,
      statistic: "Sum",
      ...evaluation,
      alarmActions: [topicArn(environment, workloadPlace(region))],
      region,
      tags: tagsOf(environment),
    },
    from: ["calendar", "backup"],
  };
}

/** Hours between the starts of a plan's most frequent rule. */
function intervalHours(plan: PlanIntent): number {
  const subDaily = plan.rules.find(({ name }) => name === "sub-daily")?.starts;
  return subDaily?.kind === "cron" ? 24 / Math.max(1, subDaily.cron.hours.length) : 24;
}

/** An alarm per plan that fails, expires or stays out, and per vault that copies go to. */
export function specifyAlarms(
  environment: BackupEnvironment,
  intent: BackupIntent,
): Specified<BackupTypes>[] {
  const vaults = new Map(intent.vaults.map((vault) => [vault.name, vault]));
  const physical = (name: string) => {
    const vault = vaults.get(name);
    return vault === undefined ? name : vaultPhysicalName(environment, vault);
  };
  const targets = new Map(
    intent.plans.flatMap((plan) => plan.rules.map((rule) => [rule.vault, plan.region])),
  );
  const failing = [...targets].flatMap(([vault, region]): Alarm[] =>
    (["Failed", "Expired", "Aborted"] as const).map((state) => ({
      name: `jobs-${state.toLowerCase()}`,
      region,
      metric: `NumberOfBackupJobs${state}`,
      dimensions: { BackupVaultName: physical(vault) },
      why: `A backup job ${state.toLowerCase()}: its workload has no recovery point of that time.`,
    })),
  );
  return [...failing, ...missingJobs(environment, intent, physical), ...failingCopies(intent, physical)].map(
    (alarm) => specifyAlarm(environment, alarm),
  );
}

/**
 * One alarm per resource type and region: none complete in 1.5 times the shortest interval planned for the type, or in the
 * time that its slowest workload may take, windows that the service blocks included, whichever is longer.
 */
function missingJobs(
  environment: BackupEnvironment,
  intent: BackupIntent,
  physical: (vault: string) => string,
): Alarm[] {
  const alarms = new Map<string, Alarm>();
  const workloads = new Map(environment.workloads.map((workload) => [workload.id, workload]));
  for (const plan of intent.plans) {
    const [rule] = plan.rules;
    if (rule === undefined) continue;
    const covered = plan.workloads.flatMap((id) => workloads.get(id) ?? []);
    const byType = Map.groupBy(covered, ({ kind }) => kindOf(kind).aws.backup.resourceType);
    for (const [resourceType, ofType] of byType) {
      const slowest = Math.max(
        ...ofType.map((one) => pointsRpo(one, promiseOf(environment, one.id), environment)?.minutes ?? 0),
      );
      const missingAfterHours = Math.ceil(Math.max(1.5 * intervalHours(plan), slowest / 60));
      const name = `jobs-missing-${resourceType.toLowerCase()}`;
      const known = alarms.get(`${name} ${plan.region}`)?.missingAfterHours;
      if (known !== undefined && known <= missingAfterHours) continue;
      alarms.set(`${name} ${plan.region}`, {
        name,
        region: plan.region,
        metric: "NumberOfBackupJobsCompleted",
        dimensions: { BackupVaultName: physical(rule.vault), ResourceType: resourceType },
        why: `No ${resourceType} backup was completed in ${missingAfterHours} hours, in which the plan makes at least one.`,
        missingAfterHours,
      });
    }
  }
  return [...alarms.values()];
}

/** AWS counts a copy under the vault that it goes to, in the region that it comes from. */
function failingCopies(intent: BackupIntent, physical: (vault: string) => string): Alarm[] {
  const routes = new Map<string, { vault: string; region: string }>();
  for (const plan of intent.plans) {
    for (const { vault } of plan.rules.flatMap(({ copies }) => copies)) {
      routes.set(`${vault} ${plan.region}`, { vault, region: plan.region });
    }
  }
  return [...routes.values()].flatMap(({ vault, region }) => {
    const to = vault.replace(/^backup-vault-/, "to-");
    const dimensions = { BackupVaultName: physical(vault) };
    return [
      {
        name: `copies-failed-${to}`,
        region,
        metric: "NumberOfCopyJobsFailed",
        dimensions,
        why: "A copy failed: a recovery point exists in one place only.",
      },
      {
        name: `copies-missing-${to}`,
        region,
        metric: "NumberOfCopyJobsCompleted",
        dimensions,
        why: "No copy was completed in 36 hours, 1.5 times a day: the other side falls behind.",
        missingAfterHours: 36,
      },
    ];
  });
}
