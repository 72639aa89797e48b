import { kindOf } from "../../../environment/workloads/kinds.ts";
import { type Alarm, specifyAlarm } from "../../environment/aws/alarm.ts";
import type { Specified } from "../../environment/specified.ts";
import type { BackupIntent } from "../intent.ts";
import type { BackupEnvironment } from "../schema.ts";
import { vaultPhysicalName } from "./place.ts";
import { testedTypes } from "./restore-tests.ts";
import { copySilenceHours, longestSilenceHours, silenceHours, workloadsOf } from "./silence.ts";
import type { BackupTypes } from "./types.ts";

/** AWS Backup reports to CloudWatch every five minutes: https://docs.aws.amazon.com/aws-backup/latest/devguide/cloudwatch.html. */
const reportingSeconds = 300;
const hourSeconds = 3600;

interface BackupAlarm {
  /** Of its page in the runbooks, without the area. */
  readonly about: string;
  /** Of the alarm itself: two about one thing differ in their type or destination. */
  readonly name: string;
  readonly region: string;
  readonly metric: string;
  readonly dimensions: Record<string, string>;
  readonly why: string;
  /** Hours in which at least one must be counted; absent for alarms on any. */
  readonly missingAfterHours?: number;
}

function alarmOf({ about, name, region, missingAfterHours, ...alarm }: BackupAlarm): Alarm {
  return {
    id: `backup-${about}`,
    area: "backup",
    thing: name,
    place: { provider: "aws-workload", region },
    measures: {
      namespace: "AWS/Backup",
      metricName: alarm.metric,
      dimensions: alarm.dimensions,
      statistic: "Sum",
    },
    ...(missingAfterHours === undefined
      ? {
          comparison: ">",
          threshold: 0,
          periodSeconds: reportingSeconds,
          evaluationPeriods: 1,
          // Nothing is reported while nothing fails.
          missing: "notBreaching",
          warmUpMinutes: 15,
        }
      : {
          comparison: "<",
          threshold: 1,
          periodSeconds: hourSeconds,
          evaluationPeriods: missingAfterHours,
          // Nothing is reported when nothing ran, which is what this alarm is for; before the first backup it may.
          missing: "breaching",
          warmUpMinutes: missingAfterHours * 60,
        }),
    severity: 3,
    why: alarm.why,
    from: ["calendar", "backup"],
  };
}

/** Alarms on jobs that fail, expire or stay out, and on copies, in every region that has plans. */
export function specifyAlarms(
  environment: BackupEnvironment,
  intent: BackupIntent,
): Specified<BackupTypes>[] {
  const vaults = new Map(intent.vaults.map((vault) => [vault.name, vault]));
  const physical = (name: string) => {
    const vault = vaults.get(name);
    return vault === undefined ? name : vaultPhysicalName(environment, vault);
  };
  const alarms = [
    ...failingJobs(intent, physical),
    ...missingJobs(environment, intent, physical),
    ...copies(environment, intent, physical),
    ...restores(environment, intent),
  ];
  return alarms
    .filter(({ missingAfterHours = 0 }) => missingAfterHours <= longestSilenceHours)
    .map((alarm) => specifyAlarm(environment, alarmOf(alarm)));
}

type PhysicalName = (vault: string) => string;

function failingJobs(intent: BackupIntent, physical: PhysicalName): BackupAlarm[] {
  const targets = new Map(
    intent.plans.flatMap((plan) => plan.rules.map((rule) => [rule.vault, plan.region])),
  );
  return [...targets].flatMap(([vault, region]) =>
    (["Failed", "Expired", "Aborted"] as const).map((state) => ({
      about: `jobs-${state.toLowerCase()}`,
      name: `jobs-${state.toLowerCase()}`,
      region,
      metric: `NumberOfBackupJobs${state}`,
      dimensions: { BackupVaultName: physical(vault) },
      why: `A backup job ${state.toLowerCase()}: its workload has no recovery point of that time.`,
    })),
  );
}

/** Of alarms with one name in one region, the one that notices first. */
function earliest(alarms: readonly BackupAlarm[]): BackupAlarm[] {
  const kept = new Map<string, BackupAlarm>();
  for (const alarm of alarms) {
    const key = `${alarm.name} ${alarm.region}`;
    const known = kept.get(key)?.missingAfterHours ?? Number.POSITIVE_INFINITY;
    if ((alarm.missingAfterHours ?? 0) < known) kept.set(key, alarm);
  }
  return [...kept.values()];
}

/** One alarm per resource type and region: AWS counts jobs no finer than that. */
function missingJobs(
  environment: BackupEnvironment,
  intent: BackupIntent,
  physical: PhysicalName,
): BackupAlarm[] {
  const alarms = intent.plans.flatMap((plan) => {
    const byType = Map.groupBy(
      workloadsOf(environment, plan),
      ({ kind }) => kindOf(kind).aws.backup.resourceType,
    );
    return plan.rules.slice(0, 1).flatMap(({ vault }) =>
      [...byType].map(([resourceType, workloads]) => {
        const missingAfterHours = silenceHours(environment, plan, workloads);
        return {
          about: "jobs-missing",
          name: `jobs-missing-${resourceType.toLowerCase()}`,
          region: plan.region,
          metric: "NumberOfBackupJobsCompleted",
          dimensions: { BackupVaultName: physical(vault), ResourceType: resourceType },
          why: `No ${resourceType} backup was completed in ${missingAfterHours} hours, in which the plan makes at least one.`,
          missingAfterHours,
        };
      }),
    );
  });
  return earliest(alarms);
}

/** AWS counts a copy under the vault that it goes to, in the region that it comes from. */
function copies(environment: BackupEnvironment, intent: BackupIntent, physical: PhysicalName): BackupAlarm[] {
  const alarms = intent.plans.flatMap((plan) => {
    const destinations = new Set(plan.rules.flatMap((one) => one.copies.map(({ vault }) => vault)));
    return [...destinations].flatMap((vault) => {
      const to = vault.replace(/^backup-(air-gapped-)?vault-/, "to-$1");
      const missingAfterHours = copySilenceHours(environment, plan, vault);
      const common = { region: plan.region, dimensions: { BackupVaultName: physical(vault) } };
      return [
        {
          ...common,
          about: "copies-failed",
          name: `copies-failed-${to}`,
          metric: "NumberOfCopyJobsFailed",
          why: "A copy failed: a recovery point exists in one place only.",
        },
        {
          ...common,
          about: "copies-missing",
          name: `copies-missing-${to}`,
          metric: "NumberOfCopyJobsCompleted",
          why: `No copy was completed in ${missingAfterHours} hours, in which the plan makes at least one: the other side falls behind.`,
          missingAfterHours,
        },
      ];
    });
  });
  return earliest(alarms);
}

/** AWS counts restores by the type of what is restored: those that somebody asked for are among them. */
function restores(environment: BackupEnvironment, { restoreTests }: BackupIntent): BackupAlarm[] {
  return restoreTests.flatMap((test) =>
    [...testedTypes(environment, test).keys()].map((ResourceType) => ({
      about: "restores-failed",
      name: `restores-failed-${ResourceType.toLowerCase()}`,
      region: test.region,
      metric: "NumberOfRestoreJobsFailed",
      dimensions: { ResourceType },
      why: `A restore of ${ResourceType} failed: until one succeeds nobody knows whether its backups are of use.`,
    })),
  );
}
