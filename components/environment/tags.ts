import type { Environment } from "../../environment/schema.ts";

/** Tags on everything that Upkeep creates. `data-class` only where the environment has a single one. */
export function tagsOf(environment: Environment): Record<string, string> {
  const [dataClass, ...more] = environment.compliance.dataClasses;
  return {
    customer: environment.customer,
    stage: environment.stage,
    tier: environment.tier,
    "managed-by": "upkeep",
    ...(dataClass !== undefined && more.length === 0 ? { "data-class": dataClass } : {}),
  };
}
