import type { Path } from "../../../environment/finding.ts";
import { alarmCloudName, alarmDescription, type Severity } from "../../environment/aws/alarm.ts";
import type { TopicPlace } from "../../environment/aws/topic.ts";
import { accountOwner, type Reference, refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { MonitoringEnvironment } from "../schema.ts";
import type { MonitoringTypes } from "./types.ts";

/** An alarm among those that a composite looks at. */
export interface Child {
  /** Logical name. */
  readonly name: string;
  readonly cloudName: string;
}

/** An alarm on alarms of one region: in alarm while any of them is. */
export interface Composite {
  readonly id: string;
  readonly thing: string;
  readonly place: TopicPlace;
  readonly children: readonly Child[];
  readonly actions: readonly (string | Reference)[];
  /** It acts unless this alarm is in alarm, for which it waits. */
  readonly suppressor: {
    readonly name: string;
    readonly waitSeconds: number;
    readonly extensionSeconds: number;
  };
  readonly severity: Severity;
  readonly why: string;
  readonly impact?: string;
  readonly from: Path;
}

/** Logical name of a composite: `monitoring-composite-…`. */
export function compositeName({ thing, place }: Pick<Composite, "thing" | "place">): string {
  return `monitoring-composite-${thing}-${place.region}-${accountOwner(place.provider)}`;
}

/**
 * A composite as exact inputs. What it looks at is named in a text, which no engine reads as a dependency, and CloudWatch
 * deletes no alarm that a composite names: so it says on what it depends (MO-10).
 */
export function specifyComposite(
  environment: MonitoringEnvironment,
  composite: Composite,
): Specified<MonitoringTypes> {
  const { place, children, suppressor, severity, actions, from } = composite;
  return {
    type: "aws:cloudwatch/compositeAlarm:CompositeAlarm",
    name: compositeName(composite),
    provider: place.provider,
    inputs: {
      alarmName: alarmCloudName(environment, { ...composite, area: "monitoring" }),
      alarmDescription: alarmDescription(environment, composite),
      alarmRule: children.map(({ cloudName }) => `ALARM("${cloudName}")`).join(" OR "),
      alarmActions: actions,
      actionsSuppressor: {
        alarm: refer(suppressor.name, "name"),
        waitPeriod: suppressor.waitSeconds,
        extensionPeriod: suppressor.extensionSeconds,
      },
      region: place.region,
      tags: { ...tagsOf(environment), severity: String(severity) },
    },
    options: { dependsOn: children.map(({ name }) => name) },
    from,
  };
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html */
export const compositeLimits = { children: 100, elements: 500, characters: 10_240 };

/** Children in as few composites as the limits allow, in their order. */
export function splitChildren(children: readonly Child[]): Child[][] {
  const groups: Child[][] = [];
  let length = 0;
  for (const child of children) {
    const added = `ALARM("${child.cloudName}") OR `.length;
    const last = groups.at(-1);
    if (
      last === undefined ||
      last.length >= compositeLimits.children ||
      length + added > compositeLimits.characters
    ) {
      groups.push([child]);
      length = added;
    } else {
      last.push(child);
      length += added;
    }
  }
  return groups;
}
