import type { AreaPromise } from "../area.ts";
import type { PatchedWorkload, PatchingIntent } from "./intent.ts";
import { ringTagValue, stagedRings } from "./rings.ts";
import type { PatchingEnvironment } from "./schema.ts";
import { promiseOf, ringsOwed } from "./tiers.ts";

function ofWorkload(environment: PatchingEnvironment, { id, exempt, rings }: PatchedWorkload): object {
  if (exempt !== undefined) return { patched: false, ...exempt };
  const { sla, scanInterval, recoveryPoint } = promiseOf(environment, id);
  return {
    patched: true,
    tagValues: stagedRings
      .filter((ring) => Object.hasOwn(rings, ring))
      .map((ring) => ringTagValue(environment, ring)),
    sla,
    scanInterval,
    recoveryPoint,
  };
}

/** What is promised about patching, as controls, reports and runbooks read it from the state. */
export function patchingPromise(environment: PatchingEnvironment, intent: PatchingIntent): AreaPromise {
  return {
    area: {
      ...promiseOf(environment),
      rings: ringsOwed[environment.defaults][environment.tier],
      tagKey: intent.tagKey,
    },
    workloads: Object.fromEntries(
      intent.workloads.map((workload) => [workload.id, ofWorkload(environment, workload)]),
    ),
  };
}
