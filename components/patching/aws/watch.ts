import { minutesPerDay } from "../../../environment/duration.ts";
import { type Alarm, specifyAlarm } from "../../environment/aws/alarm.ts";
import { eventRuleNameLimits, specifyEvent } from "../../environment/aws/event.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { PatchingIntent, RingIntent } from "../intent.ts";
import type { PatchingEnvironment } from "../schema.ts";
import { actingRole } from "./bucket.ts";
import { documentCloudName, documentName } from "./documents.ts";
import { bucketName, patchingName, ssmArn, windowRegions } from "./place.ts";
import { metricNamespace, roleRights, startingRole } from "./roles.ts";
import type { PatchingTypes } from "./types.ts";
import { windowName } from "./windows.ts";

const from = ["calendar", "patching"];

/** Rings whose silence is a fault: the emergency ring is silent by nature. */
function watched({ rings }: PatchingIntent, region: string): RingIntent[] {
  return rings.filter(({ onDemand, regions }) => !onDemand && regions.includes(region));
}

/** Days without a patched instance after which a ring has missed its window: one and a half times its cadence. */
export function silentDays({ pauseMinutes }: RingIntent): number {
  return Math.ceil((1.5 * pauseMinutes) / minutesPerDay);
}

/** What tells on-call that patching failed, or did not happen. */
export function specifyWatch(
  environment: PatchingEnvironment,
  intent: PatchingIntent,
): Specified<PatchingTypes>[] {
  return windowRegions(intent).flatMap((region) => [
    ...specifyFailures(environment, intent, region),
    ...specifyDailyCount(environment, intent, region),
    ...alarmsOf(environment, intent, region).map((alarm) => specifyAlarm(environment, alarm)),
  ]);
}

/**
 * A window or one of its tasks that failed, whole or in part.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html
 */
function specifyFailures(
  environment: PatchingEnvironment,
  intent: PatchingIntent,
  region: string,
): Specified<PatchingTypes>[] {
  const windows = intent.rings.filter(({ regions }) => regions.includes(region));
  return specifyEvent(
    environment,
    { provider: "aws-workload", region },
    {
      area: "patching",
      what: "windows",
      why: "A patch window or one of its tasks failed: instances lack this cycle's patches",
      pattern: {
        json: {
          source: ["aws.ssm"],
          "detail-type": [
            "Maintenance Window Execution State-change Notification",
            "Maintenance Window Task Execution State-change Notification",
          ],
          detail: {
            "window-id": windows.map((ring) => refer(windowName(ring, region), "id")),
            status: ["FAILED", "TIMED_OUT", "CANCELLED", "SKIPPED_OVERLAPPING"],
          },
        },
      },
      from,
    },
  );
}

/** CloudWatch looks back seven days, and a ring is patched once a month: the days are counted for it. */
function specifyDailyCount(
  environment: PatchingEnvironment,
  intent: PatchingIntent,
  region: string,
): Specified<PatchingTypes>[] {
  const rings = watched(intent, region);
  if (rings.length === 0) return [];
  const document = documentCloudName(environment, "watch", region);
  const common = { provider: "aws-workload", from } as const;
  const rule = patchingName("event-watch", region);
  return [
    {
      ...common,
      type: "aws:cloudwatch/eventRule:EventRule",
      name: rule,
      inputs: {
        name: physicalName([stackOf(environment), "patching", "watch", region], eventRuleNameLimits),
        description: "Counts the days since each ring was patched",
        scheduleExpression: "rate(12 hours)",
        region,
        tags: tagsOf(environment),
      },
    },
    {
      ...common,
      type: "aws:cloudwatch/eventTarget:EventTarget",
      name: patchingName("event-target-watch", region),
      inputs: {
        rule: refer(rule, "name"),
        targetId: "watch",
        arn: ssmArn(environment, region, `automation-definition/${document}:$DEFAULT`),
        roleArn: refer(startingRole, "arn"),
        input: {
          json: {
            AutomationAssumeRole: [refer(actingRole, "arn")],
            Bucket: [bucketName(environment, region)],
            Document: [document],
            Stack: [stackOf(environment)],
            Rings: rings.map(({ name }) => name),
          },
        },
        region,
      },
      options: { dependsOn: [documentName("watch", region), ...roleRights] },
    },
  ];
}

function alarmsOf(environment: PatchingEnvironment, intent: PatchingIntent, region: string): Alarm[] {
  const place = { provider: "aws-workload", region } as const;
  const common = { area: "patching", place, severity: 3, from } as const;
  const missed = watched(intent, region).map((ring): Alarm => {
    const days = silentDays(ring);
    return {
      ...common,
      id: "patching-ring-missed",
      thing: `ring-missed-${ring.name}`,
      measures: {
        namespace: metricNamespace,
        metricName: "DaysSincePatched",
        dimensions: { Stack: stackOf(environment), Ring: ring.name },
        statistic: "Maximum",
      },
      comparison: ">",
      threshold: days,
      periodSeconds: 86_400,
      evaluationPeriods: 1,
      // Nobody counts: that the ring was patched is as unknown as that it was not.
      missing: "breaching",
      why: `No instance of the ring ${ring.name} was patched for ${days} days, one and a half times its cadence, or nobody counts the days.`,
      warmUpMinutes: 2 * minutesPerDay,
      from: ring.from,
    };
  });
  return [
    ...missed,
    {
      ...common,
      id: "patching-commands-failed",
      thing: "commands-failed",
      measures: {
        namespace: "AWS/SSM-RunCommand",
        metricName: "CommandsFailed",
        dimensions: {},
        statistic: "Sum",
      },
      comparison: ">",
      threshold: 0,
      periodSeconds: 300,
      evaluationPeriods: 1,
      // Nothing is reported while no command runs.
      missing: "notBreaching",
      why: "A command on an instance failed: a scan or an installation did not end well.",
      warmUpMinutes: 15,
    },
  ];
}
