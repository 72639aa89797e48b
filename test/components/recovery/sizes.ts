import type { RecoveryEnvironment } from "../../../components/recovery/schema.ts";

/** The environment without the classes of these databases, by which replicas are sized. */
export function unsized(environment: RecoveryEnvironment, ids: readonly string[]): RecoveryEnvironment {
  return {
    ...environment,
    workloads: environment.workloads.map((workload) => {
      if (!ids.includes(workload.id)) return workload;
      const { class: _, ...rest } = workload;
      return rest;
    }),
  };
}
