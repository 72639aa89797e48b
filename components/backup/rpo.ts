import { minutesOf, minutesPerDay, minutesPerHour } from "../../environment/duration.ts";
import { kindOf } from "../../environment/workloads/kinds.ts";
import type { EffectiveRpo } from "./intent.ts";
import { ladderStart, snapshotHours } from "./ladder.ts";
import { refusedInARow } from "./maintenance.ts";
import { mechanismOf } from "./mechanism.ts";
import type { BackupPromise } from "./promise-schema.ts";
import type { BackupEnvironment, BackupWorkload } from "./schema.ts";
import { backupTiers } from "./tiers.ts";

const usualJobMinutes = 60;

/**
 * What is promised: the tier's RPO for the kind's class, or the kind's best where no service can give the tier's. Where
 * the service refuses starts around its maintenance window, it is what the tier's own schedule gives without them.
 */
export function promisedRpoMinutes(
  workload: BackupWorkload,
  promise: BackupPromise,
  environment: BackupEnvironment,
): number {
  const { class: recoveryClass, bestRpoMinutes } = kindOf(workload.kind).recovery;
  const agreed = recoveryClass === "point-in-time" ? promise.rpo.pointInTime : promise.rpo.snapshot;
  const ofTier = backupTiers[environment.defaults][environment.tier];
  const undisturbed = refusedMinutes(workload, ofTier, environment) === 0;
  const scheduled = undisturbed ? undefined : pointsRpo(workload, ofTier, environment, usualJobMinutes);
  return Math.max(minutesOf(agreed), bestRpoMinutes, scheduled?.minutes ?? 0);
}

function sum(parts: EffectiveRpo["parts"]): EffectiveRpo {
  return { minutes: parts.reduce((total, { minutes }) => total + minutes, 0), parts };
}

type Part = EffectiveRpo["parts"][number];

/** The longest time between two points, by the most frequent rule that keeps any; undefined where none does. */
function paceOf(workload: BackupWorkload, promise: BackupPromise): Part | undefined {
  const { pointInTime, subDaily, daily, weekly, monthly, yearly } = promise.retention;
  const mechanism = mechanismOf(workload);
  const hours = snapshotHours(promise);
  if (mechanism === "sub-daily" && subDaily !== null && hours < 24) {
    return { what: `a backup every ${hours} h`, minutes: hours * minutesPerHour };
  }
  if (daily !== null || (mechanism === "continuous" && pointInTime !== null)) {
    return { what: "a daily backup", minutes: minutesPerDay };
  }
  if (weekly !== null) return { what: "a weekly backup", minutes: 7 * minutesPerDay };
  if (monthly !== null) return { what: "a monthly backup", minutes: 31 * minutesPerDay };
  return yearly === null ? undefined : { what: "a yearly backup", minutes: 366 * minutesPerDay };
}

/** Minutes of the starts through the day that the service may refuse; daily and longer ones BK-23 keeps clear of it. */
function refusedMinutes(
  workload: BackupWorkload,
  promise: BackupPromise,
  environment: BackupEnvironment,
): number {
  const everyMinutes = paceOf(workload, promise)?.minutes ?? minutesPerDay;
  if (everyMinutes >= minutesPerDay) return 0;
  const startWindowMinutes = minutesOf(promise.startWindow);
  const { zone } = environment;
  return (
    everyMinutes *
    refusedInARow(workload, { at: ladderStart(environment), everyMinutes, startWindowMinutes, zone })
  );
}

/**
 * The RPO of points alone: the interval, the starts that the service refuses, the time in which a backup may start, and
 * the job. It is that of copies, the time to copy apart: a copy of a continuous backup is a snapshot (BK-11).
 */
export function pointsRpo(
  workload: BackupWorkload,
  promise: BackupPromise,
  environment: BackupEnvironment,
  jobMinutes = workload.expectedJob === undefined ? usualJobMinutes : minutesOf(workload.expectedJob),
): EffectiveRpo | undefined {
  const pace = paceOf(workload, promise);
  if (pace === undefined) return undefined;
  const refused = refusedMinutes(workload, promise, environment);
  return sum([
    pace,
    ...(refused > 0 ? [{ what: "starts that its maintenance window blocks", minutes: refused }] : []),
    { what: "start window", minutes: minutesOf(promise.startWindow) },
    { what: "backup job", minutes: jobMinutes },
  ]);
}

/** The RPO that the plan gives in the workload's own region: the best of what protects it; undefined where nothing does. */
export function effectiveRpo(
  workload: BackupWorkload,
  promise: BackupPromise,
  environment: BackupEnvironment,
): EffectiveRpo | undefined {
  const { recovery } = kindOf(workload.kind);
  const continuous = mechanismOf(workload) === "continuous" && promise.retention.pointInTime !== null;
  if (continuous) return sum([{ what: "continuous backup", minutes: recovery.bestRpoMinutes }]);
  if (recovery.class === "point-in-time" && workload.pointInTime === true) {
    return sum([{ what: "the service's own point-in-time recovery", minutes: recovery.bestRpoMinutes }]);
  }
  return pointsRpo(workload, promise, environment);
}
