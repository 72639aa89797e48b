import { minutesOf } from "../../environment/duration.ts";
import { kindOf } from "../../environment/workloads/kinds.ts";
import { weeklyWindowMinutes } from "../../environment/workloads/maintenance.ts";
import type { EffectiveRpo } from "./intent.ts";
import { snapshotHours } from "./ladder.ts";
import { mechanismOf } from "./mechanism.ts";
import type { BackupPromise, BackupWorkload } from "./schema.ts";

const minutesPerHour = 60;

/** What is promised: the tier's RPO for the kind's class, or the kind's best where no service can give the tier's. */
export function promisedRpoMinutes(workload: BackupWorkload, promise: BackupPromise): number {
  const { class: recoveryClass, bestRpoMinutes } = kindOf(workload.kind).recovery;
  const tiers = recoveryClass === "point-in-time" ? promise.rpo.pointInTime : promise.rpo.snapshot;
  return Math.max(minutesOf(tiers), bestRpoMinutes);
}

function sum(parts: EffectiveRpo["parts"]): EffectiveRpo {
  return { minutes: parts.reduce((total, { minutes }) => total + minutes, 0), parts };
}

/**
 * RPO from points: the interval, the time in which a backup may start, and the job. Where the service refuses backups
 * around its maintenance window, the starts that fall into it are missed.
 */
function fromPoints(workload: BackupWorkload, promise: BackupPromise, hours: number): EffectiveRpo {
  const interval = hours * minutesPerHour;
  const lead = kindOf(workload.kind).aws.backup.blockedBeforeMaintenanceMinutes;
  const blocked =
    lead === undefined || workload.maintenanceWindow === undefined || hours === 24
      ? 0
      : lead + weeklyWindowMinutes(workload.maintenanceWindow);
  const missed = Math.ceil(blocked / interval) * interval;
  return sum([
    { what: hours === 24 ? "a daily backup" : `a backup every ${hours} h`, minutes: interval },
    ...(missed > 0 ? [{ what: "starts that its maintenance window blocks", minutes: missed }] : []),
    { what: "start window", minutes: minutesOf(promise.startWindow) },
    { what: "backup job", minutes: minutesOf(workload.expectedJob ?? "60m") },
  ]);
}

/** The RPO that the plan gives in the workload's own region: the best of what protects it. */
export function effectiveRpo(workload: BackupWorkload, promise: BackupPromise): EffectiveRpo {
  const kind = kindOf(workload.kind);
  const mechanism = mechanismOf(workload);
  const continuous = mechanism === "continuous" && promise.retention.pointInTime !== null;
  if (continuous) return sum([{ what: "continuous backup", minutes: kind.recovery.bestRpoMinutes }]);
  if (kind.recovery.class === "point-in-time" && workload.pointInTime === true) {
    return sum([{ what: "the service's own point-in-time recovery", minutes: kind.recovery.bestRpoMinutes }]);
  }
  return fromPoints(workload, promise, mechanism === "sub-daily" ? snapshotHours(promise) : 24);
}

/** The RPO of points alone. It is that of copies, the time to copy apart: a copy of a continuous backup is a snapshot (BK-11). */
export function pointsRpo(workload: BackupWorkload, promise: BackupPromise): EffectiveRpo {
  return fromPoints(workload, promise, mechanismOf(workload) === "sub-daily" ? snapshotHours(promise) : 24);
}
