import { regionOf } from "../../environment/workloads/region.ts";
import type { PatchedWorkload } from "./intent.ts";
import { defaultRing, type StagedRing, stagedRings } from "./rings.ts";
import type { PatchingEnvironment, PatchingWorkload } from "./schema.ts";

/** How long one instance is patched, where the file does not say. */
const usualMinutes = 30;

/** What a workload says about its rings; undefined where it is exempt from patching. */
export function stagingOf({ patching }: PatchingWorkload) {
  if (patching === undefined) return {};
  return "exempt" in patching ? undefined : patching;
}

export function minutesPerInstance(workload: PatchingWorkload): number {
  return stagingOf(workload)?.minutesPerInstance ?? usualMinutes;
}

/** How many instances a workload has in all: one by its ARN, what the file says by tags. */
export function instancesOf({ arn, count }: PatchingWorkload): number | undefined {
  return arn === undefined ? count : 1;
}

/** How many of its instances are in each ring; undefined where a ring holds all and nobody says how many. */
function ringsOf(workload: PatchingWorkload): Partial<Record<StagedRing, number | undefined>> {
  const staging = stagingOf(workload);
  if (staging === undefined) return {};
  const { rings, ring = defaultRing } = staging;
  if (rings === undefined) return { [ring]: instancesOf(workload) };
  return Object.fromEntries(
    stagedRings.filter((name) => rings[name] !== undefined).map((name) => [name, rings[name]]),
  );
}

/** A server as patching sees it. */
export function patchedWorkload(
  environment: PatchingEnvironment,
  workload: PatchingWorkload,
  index: number,
): PatchedWorkload {
  const { id, os, patching } = workload;
  const exempt = patching !== undefined && "exempt" in patching ? patching : undefined;
  return {
    id,
    region: regionOf(environment, workload),
    ...(os !== undefined && { os }),
    rings: ringsOf(workload),
    ...(exempt && {
      exempt: { reason: exempt.reason, approvedBy: exempt.approvedBy, expires: exempt.expires },
    }),
    from: ["workloads", index],
  };
}
