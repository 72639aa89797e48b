import { type Expression, parseExpression } from "../../environment/calendar/expression.ts";
import { minutesOf, minutesPerDay, minutesPerHour } from "../../environment/duration.ts";
import type { PlanContext } from "../area.ts";
import type { BackupIntent } from "../backup/intent.ts";
import { longestAge, longestPause } from "./cycle.ts";
import { groupsOf } from "./groups.ts";
import type { PatchedWorkload, PatchingIntent, RingIntent, RingPlace } from "./intent.ts";
import type { OperatingSystem } from "./operating-systems.data.ts";
import { type RingName, ringNames, ringTagValue, stagedRings } from "./rings.ts";
import type { PatchingEnvironment } from "./schema.ts";
import { promiseOf } from "./tiers.ts";
import { patchedWorkload } from "./workload-rings.ts";

/** What patching reads of areas planned before. */
export interface PatchingEarlier {
  readonly backup: BackupIntent;
}

/** A cutoff of an hour lets an instance that was begun just before it end inside the window. */
const usualCutoffHours = 1;

interface RingWindow {
  readonly name: RingName;
  readonly expression: Expression;
  readonly durationMinutes: number;
  readonly cutoffMinutes: number;
}

/** The rings of the calendar; CAL-01 reports a start that cannot be read. */
function windowsOfRings({ calendar }: PatchingEnvironment): RingWindow[] {
  return ringNames.flatMap((name) => {
    const window = calendar.patching?.[name];
    const expression = window === undefined ? undefined : parseExpression(window.start);
    if (window === undefined || !expression?.ok) return [];
    return {
      name,
      expression: expression.value,
      durationMinutes: minutesOf(window.duration),
      cutoffMinutes: (window.cutoffHours ?? usualCutoffHours) * minutesPerHour,
    };
  });
}

/** Environment → what patching has to do, for any cloud. Total: what breaks a rule is planned all the same and reported. */
export function planPatching(
  environment: PatchingEnvironment,
  { earlier }: PlanContext<PatchingEarlier>,
): PatchingIntent {
  const workloads = environment.workloads.flatMap((workload, index) =>
    workload.kind === "ec2" ? [patchedWorkload(environment, workload, index)] : [],
  );
  const patched = workloads.filter(({ exempt }) => exempt === undefined);
  const windows = windowsOfRings(environment);
  const staged = windows.map(({ name }) => name).filter((name) => name !== "emergency");
  const promise = promiseOf(environment);
  const { tagKey = "PatchGroup", scanOwner = "upkeep", exceptions = [] } = environment.patching ?? {};
  return {
    zone: environment.zone,
    tagKey,
    tagValues: staged.map((name) => ringTagValue(environment, name)),
    regions: armedRegions(environment, patched),
    operatingSystems: [...new Set(patched.flatMap(({ os }) => os ?? []))],
    ...(scanOwner === "upkeep" && { scanMinutes: minutesOf(promise.scanInterval) }),
    approval: promise.approval,
    backupRole: earlier.backup.role,
    rejectedPatches: [...new Set(exceptions.flatMap(({ patch }) => patch ?? []))],
    excludedInstances: [...new Set(exceptions.flatMap(({ instance }) => instance ?? []))],
    rings: windows.map((window) => ringIntent(environment, window, windows, patched, earlier.backup)),
    workloads,
  };
}

/** Servers are recovered in the other region, where they must be known and scanned from their first minute. */
function armedRegions({ aws }: PatchingEnvironment, patched: readonly PatchedWorkload[]): string[] {
  if (patched.length === 0) return [];
  const { primary, recovery } = aws.regions;
  const own = patched.map(({ region }) => region);
  return [...new Set([...own, primary, ...(recovery === undefined ? [] : [recovery])])];
}

function ringIntent(
  environment: PatchingEnvironment,
  window: RingWindow,
  windows: readonly RingWindow[],
  patched: readonly PatchedWorkload[],
  backup: BackupIntent,
): RingIntent {
  const { name, expression } = window;
  const onDemand = name === "emergency";
  const members = patched.filter(({ rings }) => onDemand || Object.hasOwn(rings, name));
  const regions = [...new Set(members.map(({ region }) => region))];
  const tagValues = stagedRings
    .filter((ring) => (onDemand ? windows.some((one) => one.name === ring) : ring === name))
    .map((ring) => ringTagValue(environment, ring));
  const promise = promiseOf(environment);
  return {
    ...window,
    onDemand,
    tagValues,
    regions,
    workloads: members.map(({ id }) => id),
    places: regions.map((region) => {
      const here = members.filter((workload) => workload.region === region);
      const fleet = here.map((workload) => ({ workload, instances: instancesIn(workload, name) }));
      return {
        region,
        ...cycleOf(environment, window, windows, patched, here),
        groups: groupsOf(environment, fleet, backup),
      };
    }),
    pauseMinutes: onDemand ? 0 : longestPause(expression, environment.zone),
    noticeDays: Math.ceil(minutesOf(promise.notice) / minutesPerDay),
    from: ["calendar", "patching", name],
  };
}

function instancesIn({ rings }: PatchedWorkload, name: RingName): number | undefined {
  if (name !== "emergency") return rings[name];
  const all = Object.values(rings);
  return all.includes(undefined) ? undefined : all.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** Which patch sets a ring freezes in one region, and how old those that it installs are at most. */
function cycleOf(
  environment: PatchingEnvironment,
  window: RingWindow,
  windows: readonly RingWindow[],
  patched: readonly PatchedWorkload[],
  here: readonly PatchedWorkload[],
): Pick<RingPlace, "freezes" | "freezesOthers" | "freshMinutes"> {
  if (window.name === "emergency") {
    const { critical } = promiseOf(environment).sla;
    return { freezes: [], freezesOthers: false, freshMinutes: minutesOf(critical) };
  }
  const region = here[0]?.region;
  const firstOf = (os: PatchedWorkload["os"]) =>
    windows.find(({ name }) =>
      patched.some((one) => one.os === os && one.region === region && Object.hasOwn(one.rings, name)),
    );
  const kinds = [...new Set(here.map(({ os }) => os))];
  const own = kinds.filter((os) => firstOf(os)?.name === window.name);
  return {
    freezes: own.flatMap((os) => os ?? []),
    freezesOthers: own.includes(undefined),
    freshMinutes: Math.max(
      ...kinds.map((os) => {
        const first = firstOf(os)?.expression ?? window.expression;
        return longestAge(first, window.expression, window.durationMinutes, environment.zone);
      }),
    ),
  };
}

/** Operating systems that another ring of the region freezes: a ring that freezes others leaves those alone. */
export function frozenElsewhere(intent: PatchingIntent, ring: RingName, region: string): OperatingSystem[] {
  return intent.rings
    .filter(({ name }) => name !== ring)
    .flatMap(({ places }) =>
      places.filter((place) => place.region === region).flatMap(({ freezes }) => freezes),
    );
}
