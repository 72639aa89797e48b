import { overridesOf } from "../../environment/promise.ts";
import { isStateful } from "../../environment/workloads/kinds.ts";
import { regionOf } from "../../environment/workloads/region.ts";
import { isAirGapped } from "./air-gap.ts";
import { mechanismOf } from "./mechanism.ts";
import type { BackupEnvironment, BackupWorkload } from "./schema.ts";

/** What the workloads of one plan have in common. */
export interface PlanGroup {
  /** `continuous`, or `only-orders` for one workload with overrides of its own. */
  readonly group: string;
  readonly region: string;
  readonly airGapped: boolean;
  /** Logical name of the plan. */
  readonly plan: string;
}

/** Workloads that a plan covers, in the order of the file. */
export function coveredWorkloads({ workloads }: BackupEnvironment): BackupWorkload[] {
  return workloads.filter(isStateful).filter(({ backup }) => backup === undefined);
}

function hasOwnOverrides(environment: BackupEnvironment, { id }: BackupWorkload): boolean {
  return overridesOf(environment, "backup", id).some(({ workload }) => workload !== undefined);
}

/**
 * Which plan each covered workload belongs to. A workload with overrides of its own gets a plan of its own; the others
 * share one per mechanism and region. Where only some of those can be copied to an air-gapped vault, the rest goes to a
 * second plan: AWS Backup copies all that a rule backs up, or fails to.
 */
export function groupsOf(environment: BackupEnvironment): Map<BackupWorkload, PlanGroup> {
  const covered = coveredWorkloads(environment).map((workload) => {
    const region = regionOf(environment, workload);
    const own = hasOwnOverrides(environment, workload);
    const group = own ? `only-${workload.id}` : mechanismOf(workload);
    return { workload, group, region, airGapped: isAirGapped(environment, workload, region) };
  });
  const withAirGap = new Set(
    covered.filter(({ airGapped }) => airGapped).map(({ group, region }) => `${group} ${region}`),
  );
  return new Map(
    covered.map(({ workload, group: shared, region, airGapped }) => {
      const group = airGapped || !withAirGap.has(`${shared} ${region}`) ? shared : `${shared}-no-air-gap`;
      return [workload, { group, region, airGapped, plan: `backup-plan-${group}-${region}-workload` }];
    }),
  );
}
