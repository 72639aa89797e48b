import { type Audience, specifyAudience, type TopicPlace } from "../../environment/aws/topic.ts";
import type { Specified } from "../../environment/specified.ts";
import type { EscalationLevel, MonitoringIntent } from "../intent.ts";
import type { MonitoringEnvironment } from "../schema.ts";
import type { MonitoringTypes } from "./types.ts";

/** A level above on-call that can be called, because somebody named its contact. */
export type CalledLevel = EscalationLevel & { readonly audience: Audience };

/** The levels that are named, from the second up. */
export function calledLevels({ escalation }: MonitoringIntent): CalledLevel[] {
  return escalation.flatMap((one) => {
    const { level, contact, from } = one;
    if (contact === undefined) return [];
    return [
      {
        ...one,
        audience: { prefix: `monitoring-on-call-${level}`, title: `on-call-${level}`, contact, from },
      },
    ];
  });
}

/** The topics of the levels in one place. */
export function specifyLevels(
  environment: MonitoringEnvironment,
  intent: MonitoringIntent,
  place: TopicPlace,
): Specified<MonitoringTypes>[] {
  return calledLevels(intent).flatMap(({ audience }) => specifyAudience(environment, audience, place));
}
