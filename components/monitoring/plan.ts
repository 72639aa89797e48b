import { minutesOf } from "../../environment/duration.ts";
import { regionOf } from "../../environment/workloads/region.ts";
import type { PlanContext } from "../area.ts";
import type { BackupIntent } from "../backup/intent.ts";
import type { TopicPlace } from "../environment/aws/topic.ts";
import type { PatchingIntent } from "../patching/intent.ts";
import { alarmsOf } from "./alarms.ts";
import type { EscalationLevel, MonitoringIntent } from "./intent.ts";
import { mutesOf } from "./mutes.ts";
import type { MonitoringEnvironment } from "./schema.ts";
import { owedLevels, promiseOf } from "./tiers.ts";

/** What monitoring reads of the areas planned before it. */
export interface EarlierAreas {
  readonly backup: BackupIntent;
  readonly patching: PatchingIntent;
}

/** Environment → what is watched, who is called and when nobody is. Total: what breaks a rule is planned all the same. */
export function planMonitoring(
  environment: MonitoringEnvironment,
  { earlier, quarter }: PlanContext<EarlierAreas>,
): MonitoringIntent {
  const promise = promiseOf(environment);
  return {
    zone: environment.zone,
    places: placesOf(environment, earlier),
    ...alarmsOf(environment, earlier.backup),
    escalation: escalationOf(environment),
    heartbeatMinutes: minutesOf(promise.heartbeat),
    mutes: mutesOf(environment, earlier.patching, quarter),
    alarmBudget: promise.alarmBudget,
  };
}

/** Where workloads are and where other areas raise alarms. */
function placesOf(environment: MonitoringEnvironment, { backup, patching }: EarlierAreas): TopicPlace[] {
  const ofWorkloads = (region: string): TopicPlace => ({ provider: "aws-workload", region });
  const { primary, recovery } = environment.aws.regions;
  const places: TopicPlace[] = [
    ...environment.workloads.map((workload) => ofWorkloads(regionOf(environment, workload))),
    ...[primary, ...(recovery === undefined ? [] : [recovery])].map(ofWorkloads),
    ...patching.regions.map(ofWorkloads),
    ...backup.plans.map(({ region }) => ofWorkloads(region)),
    ...backup.vaults
      .filter(({ external }) => external === undefined)
      .map(
        ({ account, region }): TopicPlace =>
          account === "backup" ? { provider: "aws-backup", region } : ofWorkloads(region),
      ),
  ];
  return [...new Map(places.map((place) => [`${place.provider} ${place.region}`, place])).values()];
}

function escalationOf(environment: MonitoringEnvironment): EscalationLevel[] {
  const contacts = environment.monitoring?.escalation;
  return owedLevels(promiseOf(environment)).map(({ level, after }) => {
    const contact = contacts?.[level];
    return {
      level,
      afterMinutes: minutesOf(after),
      ...(contact !== undefined && { contact }),
      from: ["monitoring", "escalation", ...(contact === undefined ? [] : [level])],
    };
  });
}
