import { formatDuration, minutesOf } from "../../../environment/duration.ts";
import type { Breach, Path } from "../../../environment/finding.ts";
import { originOf } from "../../../environment/promise.ts";
import { isStateful, kindOf } from "../../../environment/workloads/kinds.ts";
import type { WorkloadIntent } from "../intent.ts";
import { snapshotHours } from "../ladder.ts";
import { effectiveRpo, promisedRpoMinutes } from "../rpo.ts";
import type { BackupEnvironment, BackupWorkload } from "../schema.ts";
import { promiseOf } from "../tiers.ts";
import { onePerPlace } from "./one-per-place.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

export const recoveryPoints: BackupRule = {
  id: "BK-05",
  area: "backup",
  statement:
    "The time between two points, the time in which a backup may start and its job add up to no more than the promised RPO.",
  why: "After a failure the customer has lost more of its data than the contract allows, on a day without any alarm.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/business-continuity-plan-bcp.html",
  clouds: ["aws", "azure"],
  judges: "intent",
  check: (subject) => onePerPlace(breachesOf(subject)),
};

function* breachesOf({ environment, intent }: BackupSubject): Generator<Breach> {
  const workloads = new Map(
    environment.workloads.filter(isStateful).map((workload) => [workload.id, workload]),
  );
  for (const planned of intent.workloads) {
    const { id, exempt, effective, promised, from } = planned;
    const workload = workloads.get(id);
    if (workload === undefined || exempt !== undefined) continue;
    if (effective !== undefined && effective.minutes <= promised.rpoMinutes) continue;
    const promise = promiseOf(environment, id);
    // BK-03 reports an interval that no schedule can say: what is planned instead was not asked for.
    if (snapshotHours(promise) * 60 !== minutesOf(promise.snapshotInterval)) continue;
    const { class: recoveryClass } = kindOf(planned.kind).recovery;
    const leaf = recoveryClass === "point-in-time" ? "pointInTime" : "snapshot";
    yield {
      path: causeIn(environment, workload) ?? factIn(workload, from),
      message: `${lost(planned)}; promised are ${formatDuration(promised.rpoMinutes)}`,
      fix: `let backups come more often or be done sooner, or agree on ${effective === undefined ? "another time" : formatDuration(effective.minutes)} for backup.rpo.${leaf}`,
    };
  }
}

function lost({ id, effective }: WorkloadIntent): string {
  if (effective === undefined) return `nothing of ${id} is kept`;
  const parts = effective.parts.map(({ what, minutes }) => `${what}: ${formatDuration(minutes)}`);
  return `${id} may lose ${formatDuration(effective.minutes)} (${parts.join("; ")})`;
}

const leaves = [
  ...["pointInTime", "subDaily", "daily", "weekly", "monthly", "yearly"].map((name) => `retention.${name}`),
  ...["snapshotInterval", "startWindow", "rpo.pointInTime", "rpo.snapshot"],
];

/** The first override without which the promise would hold. */
function causeIn(environment: BackupEnvironment, workload: BackupWorkload): Path | undefined {
  return leaves
    .map((leaf) => originOf(environment, `backup.${leaf}`, workload.id))
    .find(([place, index]) => {
      if (place !== "overrides") return false;
      const overrides = environment.overrides?.toSpliced(Number(index), 1) ?? [];
      const without = { ...environment, overrides };
      const promise = promiseOf(without, workload.id);
      const given = effectiveRpo(workload, promise, without)?.minutes ?? Number.POSITIVE_INFINITY;
      return given <= promisedRpoMinutes(workload, promise, without);
    });
}

function factIn({ expectedJob, pointInTime }: BackupWorkload, from: Path): Path {
  if (expectedJob !== undefined) return [...from, "expectedJob"];
  return pointInTime === false ? [...from, "pointInTime"] : from;
}
