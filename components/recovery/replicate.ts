import { minutesOf } from "../../environment/duration.ts";
import { overridesOf } from "../../environment/promise.ts";
import { regionOf } from "../../environment/workloads/region.ts";
import type { BackupIntent } from "../backup/intent.ts";
import type { WorkloadRecovery } from "./intent.ts";
import { type Mode, modesOf, replications } from "./modes.ts";
import type { RecoveryEnvironment, RecoveryPromise, RecoveryWorkload } from "./schema.ts";
import { holdsData, isElsewhere, promiseOf } from "./tiers.ts";

type Protection = BackupIntent["workloads"][number];

/** The other of the two regions; undefined where only one is named. */
export function otherRegion(environment: RecoveryEnvironment, region: string): string | undefined {
  const { primary, recovery } = environment.aws.regions;
  return region === primary ? recovery : primary;
}

interface Choice {
  readonly mode: Mode;
  readonly because?: string;
}

/** What the approach asks of the kind, as far as the file's facts allow it. */
function chosenMode(workload: RecoveryWorkload, promise: RecoveryPromise): Choice {
  if (!isElsewhere(promise)) return { mode: "none" };
  const [best = "backup-copies"] = modesOf(workload.kind).filter(
    (mode) => holdsData(promise) || mode === "automated-backups" || mode === "backup-copies",
  );
  if (best === "backup-copies") return { mode: best };
  if (workload.arn === undefined) {
    return { mode: "backup-copies", because: "tags select it, and only what an ARN names can be replicated" };
  }
  if (isInstance(best) && workload.pointInTime !== true) {
    return {
      mode: "backup-copies",
      because: "its automated backups are off, without which nothing is replicated",
    };
  }
  if (best === "read-replica" && workload.class === undefined) {
    return {
      mode: "automated-backups",
      because: "the file does not say its class, by which a replica is sized",
    };
  }
  if (best === "read-replica" && workload.replica === true) {
    return { mode: "automated-backups", because: "it is a replica itself" };
  }
  if (best === "bucket-replication" && workload.versioned !== true) {
    return {
      mode: "backup-copies",
      because: "the bucket keeps no versions, without which nothing is replicated",
    };
  }
  return { mode: best };
}

function isInstance(mode: Mode): boolean {
  return mode === "read-replica" || mode === "automated-backups";
}

/** Whether the customer has what the mode would make. */
function isTheirs(mode: Mode, workload: RecoveryWorkload, to: string | undefined): boolean {
  if (mode === "global-database") return workload.globalCluster === true;
  return mode === "global-table" && to !== undefined && (workload.replicaRegions ?? []).includes(to);
}

/** What a mode gives when the region is lost. */
function lossOf(mode: Mode, protection: Protection | undefined): number | undefined {
  return mode === "backup-copies" ? protection?.effectiveElsewhere?.minutes : replications[mode].rpoMinutes;
}

function least(...minutes: readonly (number | undefined)[]): number | undefined {
  const known = minutes.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/**
 * What is promised for the loss of the region: the tier's, or what the best mode can give under the file's facts where that
 * is more. What an override agrees on is not softened.
 */
function promisedLoss(
  environment: RecoveryEnvironment,
  workload: RecoveryWorkload,
  promise: RecoveryPromise,
  given: number | undefined,
): number | undefined {
  if (promise.rpo === null) return undefined;
  const agreed = minutesOf(promise.rpo);
  const isAgreed = overridesOf(environment, "recovery", workload.id).some(
    ({ path }) => path === "recovery.rpo",
  );
  return isAgreed ? agreed : Math.max(agreed, given ?? 0);
}

/** How one workload's data gets to the other region, and what that gives. */
export function recoveryOf(
  environment: RecoveryEnvironment,
  workload: RecoveryWorkload,
  index: number,
  protection: Protection | undefined,
): WorkloadRecovery {
  const promise = promiseOf(environment, workload.id);
  const region = regionOf(environment, workload);
  const to = otherRegion(environment, region);
  const asked = workload.recovery?.replicate;
  const usual = to === undefined ? { mode: "none" as const } : chosenMode(workload, promise);
  const choice: Choice = asked === undefined ? usual : { mode: asked.mode, because: asked.reason };
  const left = protection?.exempt ?? (asked?.mode === "none" ? asked : undefined);
  const mode = left === undefined ? choice.mode : "none";
  const { rpoMinutes: lag } = replications[mode];
  const elsewhere =
    mode === "none" ? undefined : least(lossOf(mode, protection), lossOf("backup-copies", protection));
  const promisedMinutes = promisedLoss(environment, workload, promise, lossOf(usual.mode, protection));
  const inRegion = mode === "automated-backups" ? undefined : lag;
  const effective = least(protection?.effective?.minutes, inRegion);
  const promoted = (environment.recovery?.promoted ?? [])
    .filter((entry) => entry.workload === workload.id)
    .map(({ name }) => name);
  const { restore } = workload.recovery ?? {};
  return {
    id: workload.id,
    kind: workload.kind,
    region,
    ...(mode !== "none" && to !== undefined && { to }),
    mode,
    backupsToo: mode === "read-replica" && holdsData(promise),
    theirs: isTheirs(mode, workload, to),
    running: promise.approach === "warm-standby",
    ...(choice.because !== undefined && { because: choice.because }),
    ...(left && { exempt: { reason: left.reason, approvedBy: left.approvedBy, expires: left.expires } }),
    promoted,
    promised: {
      ...(promisedMinutes !== undefined && left === undefined && { rpoMinutes: promisedMinutes }),
      rtoMinutes: protection?.promised.rtoMinutes ?? 0,
    },
    ...(effective !== undefined && { effectiveMinutes: effective }),
    ...(elsewhere !== undefined && { elsewhereMinutes: elsewhere }),
    stepMinutes: minutesOf(restore ?? promise.stepTime),
    from: ["workloads", index],
  };
}
