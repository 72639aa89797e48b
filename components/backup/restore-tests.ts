import { ambiguousStartsOf } from "../../environment/calendar/clock-change.ts";
import { minutesLater } from "../../environment/calendar/derive.ts";
import type { TimeOfDay } from "../../environment/calendar/expression.ts";
import type { DerivedWindow } from "../../environment/calendar/occurrences.ts";
import type { NominalExpression } from "../../environment/calendar/recurrence.ts";
import { isZone } from "../../environment/calendar/zone.ts";
import { minutesOf, minutesPerDay, minutesPerHour } from "../../environment/duration.ts";
import { originOf } from "../../environment/promise.ts";
import { kindOf } from "../../environment/workloads/kinds.ts";
import { coveredWorkloads } from "./groups.ts";
import type { PlanIntent, RestoreTestIntent } from "./intent.ts";
import { ladderStart } from "./ladder.ts";
import { restoreTestName } from "./names.ts";
import type { BackupPromise } from "./promise-schema.ts";
import type { BackupEnvironment, BackupWorkload, TestNetwork } from "./schema.ts";
import { promiseOf } from "./tiers.ts";

/** The shortest that AWS Backup takes; within it restores begin at moments of the service's choice. */
const startWindowMinutes = minutesPerHour;

/** The longest pause between two tests: what lies further back was tested by the one before. */
const intervalDays = { week: 7, month: 31 } as const;

/** Years over which a start is held against the zone's clock changes. */
const decade = { from: "2026-01-01", to: "2036-01-01" };

/** Where restores of a region's tests go, if the file says so. */
export function testNetworkOf({ backup }: BackupEnvironment, region: string): TestNetwork | undefined {
  return backup?.testNetworks?.find((network) => network.region === region);
}

/** A file system for Windows joins a directory, which nothing but the file knows: without one its restore fails. */
export function canBeTested(
  environment: BackupEnvironment,
  { kind }: BackupWorkload,
  region: string,
): boolean {
  return kind !== "fsx" || testNetworkOf(environment, region)?.directory !== undefined;
}

function startsAt(every: BackupPromise["restoreTests"]["every"], at: TimeOfDay): NominalExpression {
  return every === "month" ? { kind: "monthly", day: 1, at } : { kind: "weekly", weekdays: ["SUN"], at };
}

const knownStarts = new Map<string, NominalExpression>();

/**
 * When tests start: as the backup window ends, on Sundays or on the 1st, so that the longer-kept point that was just made
 * can be among those that are restored. Clocks change in the small hours of Sundays: from a time that they skip or show
 * twice the start is put off by hours.
 */
function startOf(
  environment: BackupEnvironment,
  every: BackupPromise["restoreTests"]["every"],
): NominalExpression {
  const { calendar, zone } = environment;
  // As the continuous backups do, whose window of almost a day would lead back to its own start.
  const after = Math.min(minutesOf(calendar.backup.duration), minutesPerDay / 2);
  const end = minutesLater(ladderStart(environment), after);
  if (!isZone(zone)) return startsAt(every, end);
  const key = `${every} ${end.hour}:${end.minute} ${zone}`;
  const known = knownStarts.get(key);
  if (known !== undefined) return known;
  const found = [0, 1, 2, 3, 4]
    .map((hours) => startsAt(every, minutesLater(end, hours * minutesPerHour)))
    .find((starts) => ambiguousStartsOf(starts, zone, decade).length === 0);
  const starts = found ?? startsAt(every, end);
  knownStarts.set(key, starts);
  return starts;
}

/** One workload of each type, the first by id of those that are named by an ARN where there is one. */
function onePerType(workloads: readonly BackupWorkload[]): BackupWorkload[] {
  const byType = Map.groupBy(workloads, ({ kind }) => kindOf(kind).aws.backup.resourceType);
  return [...byType.values()].flatMap((those) => {
    const named = those.filter(({ arn }) => arn !== undefined);
    return (named.length > 0 ? named : those)
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .slice(0, 1);
  });
}

/** The restore tests of each region that has something to restore. */
export function restoreTestsOf(
  environment: BackupEnvironment,
  plans: readonly PlanIntent[],
): RestoreTestIntent[] {
  const { restoreTests } = promiseOf(environment);
  return [...Map.groupBy(plans, ({ region }) => region)].flatMap(([region, ofRegion]) => {
    // A plan without rules keeps nothing that could be restored.
    const keeping = ofRegion.filter(({ rules }) => rules.length > 0);
    const ids = new Set(keeping.flatMap(({ workloads }) => workloads));
    const restorable = coveredWorkloads(environment).filter(
      (workload) => ids.has(workload.id) && canBeTested(environment, workload, region),
    );
    if (restorable.length === 0) return [];
    const chosen = new Set(restoreTests.scope === "all" ? restorable : onePerType(restorable));
    const rules = keeping.flatMap((plan) => plan.rules);
    const network = testNetworkOf(environment, region);
    return {
      name: restoreTestName(region),
      region,
      starts: startOf(environment, restoreTests.every),
      startWindowMinutes,
      keptMinutes: minutesOf(restoreTests.keptFor),
      point: restoreTests.point,
      selectionDays: intervalDays[restoreTests.every],
      continuous: rules.some(({ continuous }) => continuous),
      vaults: [...new Set(rules.map(({ vault }) => vault))],
      workloads: restorable.filter((workload) => chosen.has(workload)).map(({ id }) => id),
      ...(network === undefined ? {} : { network }),
      from: originOf(environment, "backup.restoreTests.every"),
      keptFrom: originOf(environment, "backup.restoreTests.keptFor"),
    };
  });
}

/** The time in which the restores of one region begin and are there for checks. */
export function restoreTestWindow({
  region,
  starts,
  startWindowMinutes: begins,
  keptMinutes,
}: RestoreTestIntent): DerivedWindow {
  return {
    name: `backup restore test ${region}`,
    kind: "backup",
    expression: starts,
    durationMinutes: begins + keptMinutes,
  };
}
