import type { Environment } from "../../environment/schema.ts";

/** Tags on everything that Upkeep creates. `workload` only where a resource belongs to one. */
export function tagsOf(environment: Environment, workload?: string): Record<string, string> {
  const [dataClass, ...more] = environment.compliance.dataClasses;
  return {
    customer: environment.customer,
    stage: environment.stage,
    tier: environment.tier,
    "managed-by": "upkeep",
    ...(dataClass !== undefined && more.length === 0 ? { "data-class": dataClass } : {}),
    ...(workload === undefined ? {} : { workload }),
  };
}
