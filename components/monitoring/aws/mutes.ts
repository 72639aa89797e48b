import { Temporal } from "temporal-polyfill";
import { alarmName } from "../../environment/aws/alarm.ts";
import { eventRuleNameLimits } from "../../environment/aws/event.ts";
import type { TopicPlace } from "../../environment/aws/topic.ts";
import { ticketArn } from "../../environment/aws/topics.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import { type Reference, refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { MonitoringIntent, MuteIntent } from "../intent.ts";
import type { MonitoringEnvironment } from "../schema.ts";
import { compositeName } from "./composite.ts";
import type { OwnedComposite } from "./escalation.ts";
import type { MonitoringTypes } from "./types.ts";

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MuteTargets.html */
export const mostAlarmsPerMute = 100;
const noticeDays = 30;
const from = ["calendar", "patching"];

/**
 * Mutes of exactly the alarms of the workloads that are patched, and of the composites that act for them: never of backups,
 * of patching itself or of the alarms' path. A mute ends by itself, and what is still in alarm then acts (MO-12).
 */
export function specifyMutes(
  environment: MonitoringEnvironment,
  intent: MonitoringIntent,
  composites: readonly OwnedComposite[],
): Specified<MonitoringTypes>[] {
  const rules = intent.mutes.flatMap((mute) => {
    const names = mutedNames(intent, mute, composites);
    return chunks(names, mostAlarmsPerMute).map((chunk, index) =>
      specifyMute(environment, mute, chunk, index === 0 ? [] : [String(index + 1)]),
    );
  });
  return [...rules, ...specifyEnds(environment, intent)];
}

function mutedNames(
  { alarms }: MonitoringIntent,
  { region, workloads }: MuteIntent,
  composites: readonly OwnedComposite[],
): Reference[] {
  const muted = new Set(workloads);
  const isMeant = (workload: string | undefined, where: string) =>
    workload !== undefined && where === region && muted.has(workload);
  return [
    ...alarms
      // An alarm for which a composite acts calls nobody by itself, nor does one for the record.
      .filter(
        ({ workload, alarm }) =>
          isMeant(workload, alarm.place.region) && alarm.actions === undefined && alarm.severity <= 3,
      )
      .map(({ alarm }) => refer(alarmName(alarm), "name")),
    ...composites
      .filter(({ workload, composite }) => isMeant(workload, composite.place.region))
      .map(({ composite }) => refer(compositeName(composite), "alarmName")),
  ];
}

function specifyMute(
  environment: MonitoringEnvironment,
  { ring, region, when, durationMinutes, from: origin }: MuteIntent,
  alarmNames: readonly Reference[],
  part: readonly string[],
): Specified<MonitoringTypes> {
  const day = when.kind === "once" ? [when.localTime.replaceAll(/[-:]/g, "").toLowerCase()] : [];
  return {
    type: "aws:cloudwatch/alarmMuteRule:AlarmMuteRule",
    name: ["monitoring-mute", ring, region, "workload", ...day, ...part].join("-"),
    provider: "aws-workload",
    inputs: {
      name: physicalName([stackOf(environment), "mute", ring, region, ...day, ...part], { maxLength: 255 }),
      description: `Servers of the ring ${ring} are patched`,
      rule: {
        schedule: {
          expression: when.kind === "once" ? `at(${when.localTime})` : `cron(${when.cron})`,
          duration: durationIso(durationMinutes),
          timezone: when.kind === "once" ? when.zone : environment.zone,
        },
      },
      muteTargets: { alarmNames },
      region,
      tags: tagsOf(environment),
    },
    from: origin,
  };
}

/** `PT4H`, `PT1H30M`. */
function durationIso(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${hours === 0 ? "" : `${hours}H`}${rest === 0 ? "" : `${rest}M`}`;
}

/** Dated mutes end with the dated quarters: a month before, a ticket asks for the next `pulumi up`. */
function specifyEnds(
  environment: MonitoringEnvironment,
  { mutes }: MonitoringIntent,
): Specified<MonitoringTypes>[] {
  const lasts = new Map<string, string>();
  for (const { region, when } of mutes) {
    if (when.kind === "once" && when.start > (lasts.get(region) ?? "")) lasts.set(region, when.start);
  }
  return [...lasts].flatMap(([region, last]) => {
    const place: TopicPlace = { provider: "aws-workload", region };
    const name = `monitoring-mutes-end-${region}-workload`;
    const at = Temporal.Instant.from(last).toZonedDateTimeISO("UTC").subtract({ days: noticeDays });
    const common = { provider: place.provider, from };
    return [
      {
        ...common,
        type: "aws:cloudwatch/eventRule:EventRule" as const,
        name,
        inputs: {
          name: physicalName([stackOf(environment), "mutes-end", region], eventRuleNameLimits),
          description: `The last mute of alarms in a patch window begins at ${last}`,
          scheduleExpression: `cron(${at.minute} ${at.hour} ${at.day} ${at.month} ? ${at.year})`,
          region,
          tags: tagsOf(environment),
        },
      },
      {
        ...common,
        type: "aws:cloudwatch/eventTarget:EventTarget" as const,
        name: `monitoring-mutes-end-target-${region}-workload`,
        inputs: {
          rule: refer(name, "name"),
          targetId: "ticket-topic",
          arn: ticketArn(environment, place),
          input: {
            json: {
              mutes: stackOf(environment),
              region,
              lastBegins: last,
              toDo: "Run pulumi up: it declares the mutes of the next quarters. Without it, patch windows page.",
            },
          },
          region,
        },
      },
    ];
  });
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = [];
  for (let index = 0; index < items.length; index += size) parts.push(items.slice(index, index + size));
  return parts;
}
