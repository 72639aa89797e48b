import { minutesOf } from "../../environment/duration.ts";
import { isStateful } from "../../environment/workloads/kinds.ts";
import { regionOf } from "../../environment/workloads/region.ts";
import { auditOf } from "./audit.ts";
import { groupsOf, type PlanGroup } from "./groups.ts";
import type { BackupIntent, PlanIntent, WorkloadIntent } from "./intent.ts";
import { rulesOf } from "./ladder.ts";
import { type Mechanism, mechanismOf, mechanisms } from "./mechanism.ts";
import { backupRole } from "./names.ts";
import type { BackupPromise } from "./promise-schema.ts";
import { restoreTestsOf } from "./restore-tests.ts";
import { effectiveRpo, pointsRpo, promisedRpoMinutes } from "./rpo.ts";
import type { BackupEnvironment, BackupWorkload } from "./schema.ts";
import { promiseOf } from "./tiers.ts";
import { airGappedVaultName, vaultName, vaultsOf } from "./vaults.ts";

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

function planOf(
  environment: BackupEnvironment,
  { plan: name, group, region, airGapped }: PlanGroup,
  workloads: readonly BackupWorkload[],
): PlanIntent[] {
  const [first] = workloads;
  if (first === undefined) return [];
  const promise = promiseOf(environment, first.id);
  const vaults = {
    target: vaultName(environment, region, "workload"),
    copies: copyVaults(environment, promise, region),
    airGapped: airGapped ? [airGappedVaultName(environment, region)] : [],
  };
  return [
    {
      name,
      group,
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
  plan: string | undefined,
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
    ...(plan === undefined ? {} : { plan }),
    ...(effective === undefined ? {} : { effective }),
    ...(elsewhere === undefined ? {} : { effectiveElsewhere: elsewhere }),
  };
}

const order = (workload: BackupWorkload): number =>
  mechanisms.indexOf(mechanismOf(workload) satisfies Mechanism);

/** Environment → what backup has to do, for any cloud. Total: what breaks a rule is planned all the same and reported. */
export function planBackup(environment: BackupEnvironment): BackupIntent {
  const groups = groupsOf(environment);
  const byPlan = Map.groupBy(
    [...groups].toSorted(([one], [other]) => order(one) - order(other)),
    ([, { plan }]) => plan,
  );
  const plans = [...byPlan.values()].flatMap((members) => {
    const [[, group] = []] = members;
    return group === undefined
      ? []
      : planOf(
          environment,
          group,
          members.map(([workload]) => workload),
        );
  });
  const vaults = vaultsOf(environment, plans);
  const restoreTests = restoreTestsOf(environment, plans);
  return {
    zone: environment.zone,
    role: backupRole,
    workloads: environment.workloads.flatMap((workload, index) =>
      isStateful(workload) ? [workloadIntent(environment, workload, index, groups.get(workload)?.plan)] : [],
    ),
    vaults,
    plans,
    restoreTests,
    ...auditOf(environment, { plans, vaults, restoreTests }),
  };
}
