import type { Places } from "./places.ts";
import { valueAt, valueIn } from "./schema-walk.ts";

/**
 * Gives workloads whose id is a stand-in the ids to which the environment refers in vain: what refers to a workload whose
 * id is missing or misspelt is not wrong as well.
 */
export function giveReferredIds(environment: unknown, filled: Places<true>): void {
  const workloads = listAt(environment, "workloads");
  const isFilled = (index: number): boolean => filled.above(["workloads", index, "id"]) !== undefined;
  const declared = new Set(workloads.filter((_, index) => !isFilled(index)).map((one) => valueIn(one, "id")));
  const referred = [
    ...listAt(environment, "overrides").map((one) => valueIn(one, "workload")),
    ...workloads.map((one) => valueIn(one, "instanceOf")).filter((id) => id !== "none"),
  ];
  const vain = new Set(referred.filter((id) => typeof id === "string" && !declared.has(id))).values();
  for (const [index, workload] of workloads.entries()) {
    if (!isFilled(index) || typeof workload !== "object" || workload === null) continue;
    const id = vain.next().value;
    if (id !== undefined) (workload as Record<string, unknown>)["id"] = id;
  }
}

function listAt(environment: unknown, key: string): unknown[] {
  const value = valueAt(environment, [key]);
  return Array.isArray(value) ? value : [];
}
