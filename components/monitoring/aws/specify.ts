import { specifyAlarm } from "../../environment/aws/alarm.ts";
import type { Specified } from "../../environment/specified.ts";
import type { MonitoringIntent } from "../intent.ts";
import type { MonitoringEnvironment } from "../schema.ts";
import { specifyComposite } from "./composite.ts";
import { specifyDashboard } from "./dashboard.ts";
import { acknowledgedAlarm, behindHosts, escalationsOf } from "./escalation.ts";
import { specifyLevels } from "./levels.ts";
import { specifyMutes } from "./mutes.ts";
import { specifyPath } from "./path.ts";
import type { MonitoringTypes } from "./types.ts";

/** Intent → exact inputs for AWS, in an order in which each refers to earlier ones or to the shared topics only. */
export function specifyMonitoring(
  environment: MonitoringEnvironment,
  intent: MonitoringIntent,
): Specified<MonitoringTypes>[] {
  const ofWorkloads = intent.places.filter(({ provider }) => provider === "aws-workload");
  const escalations = ofWorkloads.map((place) => ({
    place,
    composites: escalationsOf(environment, intent, place),
  }));
  const behind = ofWorkloads.flatMap((place) => behindHosts(environment, intent, place));
  const composites = [...behind, ...escalations.flatMap((each) => each.composites)];
  return [
    ...intent.places.flatMap((place) => specifyLevels(environment, intent, place)),
    ...intent.places.flatMap((place) => specifyPath(environment, intent, place)),
    ...intent.alarms.map(({ alarm }) => specifyAlarm(environment, alarm)),
    ...escalations
      .filter((each) => each.composites.length > 0)
      .map(({ place }) => specifyAlarm(environment, acknowledgedAlarm(environment, place))),
    ...composites.map(({ composite }) => specifyComposite(environment, composite)),
    ...specifyMutes(environment, intent, composites),
    ...ofWorkloads.flatMap(({ region }) => specifyDashboard(environment, intent, region)),
  ];
}
