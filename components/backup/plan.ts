import { minutesOf } from "../../environment/duration.ts";
import { overridesOf } from "../../environment/promise.ts";
import { isStateful } from "../../environment/workloads/kinds.ts";
import { regionOf } from "../../environment/workloads/region.ts";
import type { BackupIntent, PlanIntent, WorkloadIntent } from "./intent.ts";
import { rulesOf } from "./ladder.ts";
import { type Mechanism, mechanismOf, mechanisms } from "./mechanism.ts";
import { effectiveRpo, pointsRpo, promisedRpoMinutes } from "./rpo.ts";
import type { BackupEnvironment, BackupPromise, BackupWorkload } from "./schema.ts";
import { promiseOf } from "./tiers.ts";
import { vaultName, vaultsOf } from "./vaults.ts";

/** The other of the two regions, where copies go; undefined where only one is named. */
function otherRegion(environment: BackupEnvironment, region: string): string | undefined {
  const { primary, recovery } = environment.aws.regions;
  return region === primary ? recovery : primary;
}

/** Vaults that get a workload's copies. Each copy crosses one border only: to the other region, or to the other account. */
function copyVaults(environment: BackupEnvironment, promise: BackupPromise, region: string): string[] {
  const elsewhere = otherRegion(environment, region);
  return [
    ...(promise.copies.recoveryRegion && elsewhere !== undefined
      ? [vaultName(environment, elsewhere, "workload")]
      : []),
    ...(promise.copies.backupAccount && environment.aws.backupAccount !== undefined
      ? [vaultName(environment, region, "backup")]
      : []),
  ];
}

/** A workload with overrides of its own gets a plan of its own; the others share one per mechanism and region. */
function planGroup(environment: BackupEnvironment, workload: BackupWorkload): string {
  const own = overridesOf(environment, "backup", workload.id).some(
    (override) => override.workload !== undefined,
  );
  return own ? `only-${workload.id}` : mechanismOf(workload);
}

function planName(environment: BackupEnvironment, workload: BackupWorkload): string {
  return `backup-plan-${planGroup(environment, workload)}-${regionOf(environment, workload)}-workload`;
}

function planOf(
  environment: BackupEnvironment,
  name: string,
  workloads: readonly BackupWorkload[],
): PlanIntent[] {
  const [first] = workloads;
  if (first === undefined) return [];
  const region = regionOf(environment, first);
  const promise = promiseOf(environment, first.id);
  const vaults = {
    target: vaultName(environment, region, "workload"),
    copies: copyVaults(environment, promise, region),
  };
  return [
    {
      name,
      group: planGroup(environment, first),
      region,
      workloads: workloads.map(({ id }) => id),
      rules: rulesOf(mechanismOf(first), promise, environment, vaults, first.id),
      from: ["calendar", "backup"],
    },
  ];
}

function workloadIntent(
  environment: BackupEnvironment,
  workload: BackupWorkload,
  index: number,
): WorkloadIntent {
  const promise = promiseOf(environment, workload.id);
  const region = regionOf(environment, workload);
  const common = {
    id: workload.id,
    kind: workload.kind,
    region,
    promised: {
      rpoMinutes: promisedRpoMinutes(workload, promise, environment),
      rtoMinutes: minutesOf(promise.rto),
    },
    from: ["workloads", index],
  };
  if (workload.backup !== undefined) {
    const { reason, approvedBy, expires } = workload.backup;
    return { ...common, exempt: { reason, approvedBy, expires } };
  }
  const copied = promise.copies.recoveryRegion && otherRegion(environment, region) !== undefined;
  const effective = effectiveRpo(workload, promise, environment);
  const elsewhere = copied ? pointsRpo(workload, promise, environment) : undefined;
  return {
    ...common,
    plan: planName(environment, workload),
    ...(effective === undefined ? {} : { effective }),
    ...(elsewhere === undefined ? {} : { effectiveElsewhere: elsewhere }),
  };
}

const order = (workload: BackupWorkload): number =>
  mechanisms.indexOf(mechanismOf(workload) satisfies Mechanism);

/** Environment → what backup has to do, for any cloud. Total: what breaks a rule is planned all the same and reported. */
export function planBackup(environment: BackupEnvironment): BackupIntent {
  const covered = environment.workloads.filter(isStateful).filter(({ backup }) => backup === undefined);
  const byPlan = Map.groupBy(
    covered.toSorted((one, other) => order(one) - order(other)),
    (workload) => planName(environment, workload),
  );
  const plans = [...byPlan].flatMap(([name, workloads]) => planOf(environment, name, workloads));
  return {
    zone: environment.zone,
    workloads: environment.workloads.flatMap((workload, index) =>
      isStateful(workload) ? [workloadIntent(environment, workload, index)] : [],
    ),
    vaults: vaultsOf(environment, plans),
    plans,
  };
}
