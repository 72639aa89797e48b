import { nameInArn } from "../../environment/aws/arn.ts";
import { isReference, type Reference, refer, type Specified } from "../../environment/specified.ts";
import type { GroupIntent, PatchingIntent, RingIntent, RingPlace } from "../intent.ts";
import { operatingSystems, ssmNames } from "../operating-systems.data.ts";
import { frozenElsewhere } from "../plan.ts";
import type { PatchingEnvironment } from "../schema.ts";
import { actingRole } from "./bucket.ts";
import { type DocumentThing, documentName } from "./documents.ts";
import { bucketName, patchingName, ssmArn, ssmName } from "./place.ts";
import { roleRights, startingRole } from "./roles.ts";
import { concurrencyOf, errorsOf } from "./share.ts";
import type { PatchingTypes } from "./types.ts";

type Values = Readonly<Record<string, string | Reference | readonly string[]>>;

/** Order of a window's tasks. One that fails stops none of the later ones: the installation asserts for itself. */
const priorities = { freeze: 1, "recovery-point": 2, install: 3 } as const;

/** When the window opened is asked of its execution. */
const execution = { WindowExecutionId: "{{WINDOW_EXECUTION_ID}}" };

/** In place of an empty list, which a task cannot pass. */
const none = ["none"];

/**
 * A window's tasks: freeze the patch set, in the ring that goes first; take recovery points, where the tier does; install
 * what is frozen. `targets` are the logical names of each group's.
 */
export function specifyTasks(
  environment: PatchingEnvironment,
  intent: PatchingIntent,
  ring: RingIntent,
  place: RingPlace,
  targets: ReadonlyMap<string, readonly string[]>,
): Specified<PatchingTypes>[] {
  const { region } = place;
  const window = {
    AutomationAssumeRole: refer(actingRole, "arn"),
    Bucket: bucketName(environment, region),
    Calendar: refer(patchingName("calendar", region), "name"),
    Excluded: intent.excludedInstances.length > 0 ? intent.excludedInstances : none,
  };
  const task = (
    thing: keyof typeof priorities,
    suffix: string,
    values: Values,
    more: Partial<Task["inputs"]>,
  ): Task => ({
    type: "aws:ssm/maintenanceWindowTask:MaintenanceWindowTask",
    name: patchingName(`task-${thing}-${ring.name}${suffix}`, region),
    provider: "aws-workload",
    inputs: {
      windowId: refer(patchingName(`window-${ring.name}`, region), "id"),
      name: ssmName(environment, `${ring.name}-${thing}${suffix}`, region),
      taskType: "AUTOMATION",
      taskArn: refer(documentName(thing satisfies DocumentThing, region), "name"),
      serviceRoleArn: refer(startingRole, "arn"),
      priority: priorities[thing],
      // Nothing is begun after the cutoff; what runs goes on, which is what the cutoff leaves time for (PA-12).
      cutoffBehavior: "CANCEL_TASK",
      taskInvocationParameters: {
        automationParameters: {
          documentVersion: "$DEFAULT",
          parameters: Object.entries({ ...window, ...values }).map(([name, value]) => ({
            name,
            values: typeof value === "string" || isReference(value) ? [value] : [...value],
          })),
        },
      },
      region,
      ...more,
    },
    options: { dependsOn: roleRights },
    from: ring.from,
  });
  const freezing = place.freezes.length > 0 || place.freezesOthers;
  return [
    ...(freezing ? [task("freeze", "", freezeValues(intent, ring, place), {})] : []),
    ...place.groups.flatMap((group) => {
      // ENV-10 reports a workload that nothing points at.
      if ((targets.get(group.name) ?? []).length === 0) return [];
      const those = { ...instanceValues(environment, ring, place), FreshMinutes: String(place.freshMinutes) };
      const aimed = { targets: aim(targets.get(group.name) ?? []) };
      const { recoveryPoint: point } = group;
      return [
        ...(point.kind === "taken"
          ? [
              task(
                "recovery-point",
                `-${group.name}`,
                {
                  ...those,
                  Vault:
                    point.external === undefined ? refer(point.vault, "name") : nameInArn(point.external),
                  BackupRole: refer(intent.backupRole, "arn"),
                  KeepDays: String(point.keepDays),
                },
                // A recovery point disturbs nobody, and an instance without one is not patched.
                { ...aimed, maxConcurrency: "100%", maxErrors: "100%" },
              ),
            ]
          : []),
        task(
          "install",
          `-${group.name}`,
          { ...those, ...installValues(ring, group) },
          {
            ...aimed,
            maxConcurrency: concurrencyOf(group.concurrency, group.fleet),
            maxErrors: errorsOf(group.errors, group.fleet),
          },
        ),
      ];
    }),
  ];
}

type Task = Extract<
  Specified<PatchingTypes>,
  { type: "aws:ssm/maintenanceWindowTask:MaintenanceWindowTask" }
>;

/** A criterion lists 50 values, and a task has five. */
function aim(names: readonly string[]) {
  return Array.from({ length: Math.ceil(names.length / 50) }, (_, index) => ({
    key: "WindowTargetIds",
    values: names.slice(index * 50, (index + 1) * 50).map((name) => refer(name, "id")),
  }));
}

function freezeValues(intent: PatchingIntent, ring: RingIntent, place: RingPlace): Values {
  const own = place.freezes.map((os) => operatingSystems[os].ssm);
  const others = new Set(
    frozenElsewhere(intent, ring.name, place.region).map((os) => operatingSystems[os].ssm),
  );
  return {
    ...execution,
    TagKey: intent.tagKey,
    TagValue: ring.tagValues[0] ?? "none",
    OperatingSystems: place.freezesOthers ? ssmNames.filter((name) => !others.has(name)) : own,
    Expected: own.length > 0 ? own : none,
  };
}

function instanceValues(environment: PatchingEnvironment, ring: RingIntent, { region }: RingPlace): Values {
  return {
    InstanceId: "{{RESOURCE_ID}}",
    InstanceArn: ssmArn(environment, region, "instance/{{RESOURCE_ID}}").replace(":ssm:", ":ec2:"),
    PatchSet: ring.onDemand ? "emergency" : "current",
  };
}

function installValues(ring: RingIntent, { recoveryPoint, reboot }: GroupIntent): Values {
  const within = recoveryPoint.kind === "checked" ? recoveryPoint.withinMinutes : ring.durationMinutes;
  return {
    ...execution,
    Ring: ring.name,
    LatestStartMinutes: String(ring.durationMinutes - ring.cutoffMinutes),
    RecoveryPoint: recoveryPoint.kind,
    RecoveryPointMinutes: String(within),
    RebootOption: reboot ? "RebootIfNeeded" : "NoReboot",
  };
}
