import { parse, validate } from "@aws-sdk/util-arn-parser";
import { minutesPerHour } from "../../../environment/duration.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { GroupIntent, PatchingIntent, RingIntent, RingPlace } from "../intent.ts";
import type { PatchingEnvironment } from "../schema.ts";
import { patchingName, ssmName } from "./place.ts";
import { compileWindowSchedule } from "./schedule.ts";
import { specifyTasks } from "./tasks.ts";
import type { PatchingTypes } from "./types.ts";

/** Instances that one criterion may list: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Target.html */
const maxListed = 50;

/** The windows of every ring in every region where it has instances, each with its targets and tasks. */
export function specifyWindows(
  environment: PatchingEnvironment,
  intent: PatchingIntent,
): Specified<PatchingTypes>[] {
  return intent.rings.flatMap((ring) =>
    ring.places.flatMap((place) => specifyWindow(environment, intent, ring, place)),
  );
}

/** Logical name of a ring's window in one region. */
export function windowName({ name }: Pick<RingIntent, "name">, region: string): string {
  return patchingName(`window-${name}`, region);
}

function specifyWindow(
  environment: PatchingEnvironment,
  intent: PatchingIntent,
  ring: RingIntent,
  place: RingPlace,
): Specified<PatchingTypes>[] {
  const { region } = place;
  const schedule = compileWindowSchedule(ring.expression);
  // PA-42 reports what no window can say.
  if ("cannotSay" in schedule) return [];
  const targets = new Map(
    place.groups.map(
      (group) => [group.name, specifyTargets(environment, intent, ring, region, group)] as const,
    ),
  );
  return [
    {
      type: "aws:ssm/maintenanceWindow:MaintenanceWindow",
      name: windowName(ring, region),
      provider: "aws-workload",
      inputs: {
        name: ssmName(environment, ring.name, region),
        description: ring.onDemand
          ? "Installs an emergency patch set, if somebody released one"
          : `Installs this cycle's patch set on the ring ${ring.name}`,
        ...schedule,
        scheduleTimezone: intent.zone,
        duration: ring.durationMinutes / minutesPerHour,
        cutoff: ring.cutoffMinutes / minutesPerHour,
        allowUnassociatedTargets: false,
        region,
        tags: tagsOf(environment),
      },
      from: ring.from,
    },
    ...[...targets.values()].flat(),
    ...specifyTasks(
      environment,
      intent,
      ring,
      place,
      new Map([...targets].map(([group, those]) => [group, those.map(({ name }) => name)])),
    ),
  ];
}

type Target = Extract<
  Specified<PatchingTypes>,
  { type: "aws:ssm/maintenanceWindowTarget:MaintenanceWindowTarget" }
>;

/**
 * Instances of one group: what a workload selects among those with the ring's tag, and those that are listed. A listed one
 * needs the tag as well, because its baseline and the right to patch it hang on it.
 */
function specifyTargets(
  environment: PatchingEnvironment,
  intent: PatchingIntent,
  ring: RingIntent,
  region: string,
  group: GroupIntent,
): Target[] {
  const target = (thing: string, targets: Target["inputs"]["targets"], from: Target["from"]): Target => ({
    type: "aws:ssm/maintenanceWindowTarget:MaintenanceWindowTarget",
    name: patchingName(`target-${ring.name}-${thing}`, region),
    provider: "aws-workload",
    inputs: {
      windowId: refer(windowName(ring, region), "id"),
      name: ssmName(environment, `${ring.name}-${thing}`, region),
      resourceType: "INSTANCE",
      targets,
      region,
    },
    from,
  });
  const members = environment.workloads.flatMap((workload, index) =>
    group.workloads.includes(workload.id) ? [{ workload, from: ["workloads", index] }] : [],
  );
  const listed = members.flatMap(({ workload: { arn } }) => (arn === undefined ? [] : instanceIn(arn)));
  const byTag = { key: `tag:${intent.tagKey}`, values: [...ring.tagValues] };
  return [
    ...chunks(listed, maxListed).map((values, index) =>
      target(
        `listed-${group.name}${index === 0 ? "" : `-${index + 1}`}`,
        [{ key: "InstanceIds", values }],
        ["workloads"],
      ),
    ),
    ...members.flatMap(({ workload: { id, select }, from }) =>
      select === undefined
        ? []
        : [
            target(
              id,
              [
                byTag,
                ...Object.entries(select).map(([key, value]) => ({ key: `tag:${key}`, values: [value] })),
              ],
              from,
            ),
          ],
    ),
  ];
}

function instanceIn(arn: string): string[] {
  return validate(arn) ? [parse(arn).resource.replace("instance/", "")] : [];
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
