import { minutesOf, minutesPerDay } from "../../environment/duration.ts";
import { overridesOf } from "../../environment/promise.ts";
import type { BackupIntent } from "../backup/intent.ts";
import type { GroupIntent, PatchedWorkload, RecoveryPointIntent } from "./intent.ts";
import type { PatchingEnvironment, PatchingPromise } from "./schema.ts";
import { promiseOf } from "./tiers.ts";
import { minutesPerInstance, stagingOf } from "./workload-rings.ts";

/** A server that has instances in a ring. */
export interface Member {
  readonly workload: PatchedWorkload;
  /** Instances in that ring; undefined where the file does not say how many. */
  readonly instances: number | undefined;
}

/**
 * The recovery point that must exist before an instance is touched. One taken here is kept as long as the vault's lock
 * demands at least: the vault would refuse it otherwise.
 */
function recoveryPointOf(
  promise: PatchingPromise,
  { id }: PatchedWorkload,
  { plans, vaults }: Pick<BackupIntent, "plans" | "vaults">,
): RecoveryPointIntent {
  const vault = plans.find(({ workloads }) => workloads.includes(id))?.rules[0]?.vault;
  if (vault === undefined) return { kind: "none" };
  if (!promise.recoveryPoint.take)
    return { kind: "checked", withinMinutes: minutesOf(promise.recoveryPoint.within) };
  const { lock, external } = vaults.find(({ name }) => name === vault) ?? {};
  const keepDays = Math.max(
    Math.ceil(minutesOf(promise.recoveryPoint.keep) / minutesPerDay),
    lock?.minimumDays ?? 0,
  );
  return { kind: "taken", vault, ...(external !== undefined && { external }), keepDays };
}

/** Servers that are patched alike, apart from how many they are. */
export function groupsOf(
  environment: PatchingEnvironment,
  members: readonly Member[],
  backup: Pick<BackupIntent, "plans" | "vaults">,
): GroupIntent[] {
  const alike = Map.groupBy(members, ({ workload }) => groupName(environment, workload, backup));
  return [...alike].flatMap(([name, those]) => {
    const [first] = those;
    if (first === undefined) return [];
    const promise = promiseOf(environment, first.workload.id);
    const fleet = those.every(({ instances }) => instances !== undefined)
      ? those.reduce((sum, { instances = 0 }) => sum + instances, 0)
      : undefined;
    return {
      name,
      workloads: those.map(({ workload }) => workload.id),
      ...(fleet !== undefined && { fleet }),
      concurrency: promise.concurrency,
      errors: promise.errors,
      minutesPerInstance: Math.max(
        ...those.map(({ workload }) => minutesPerInstance(declared(environment, workload))),
      ),
      reboot: stagingOf(declared(environment, first.workload))?.reboot !== "never",
      recoveryPoint: recoveryPointOf(promise, first.workload, backup),
    };
  });
}

function declared({ workloads }: PatchingEnvironment, { id }: PatchedWorkload) {
  return workloads.find((workload) => workload.id === id) ?? ({} as PatchingEnvironment["workloads"][number]);
}

/** A workload with overrides of its own is a group of its own, or they would hold for others. */
function groupName(
  environment: PatchingEnvironment,
  workload: PatchedWorkload,
  backup: Pick<BackupIntent, "plans" | "vaults">,
): string {
  const own = overridesOf(environment, "patching", workload.id).some(
    (override) => override.workload !== undefined,
  );
  if (own) return `only-${workload.id}`;
  const { kind } = recoveryPointOf(promiseOf(environment), workload, backup);
  const reboot = stagingOf(declared(environment, workload))?.reboot;
  return `${kind === "none" ? "without-backup" : "with-backup"}${reboot === "never" ? "-no-reboot" : ""}`;
}
