import { stackOf } from "../environment/naming.ts";

/** Rings through which patches go out one after the other, in their order. */
export const stagedRings = ["canary", "pilot", "broad"] as const;
export type StagedRing = (typeof stagedRings)[number];

/** Every ring; the emergency ring holds all instances and installs only what somebody released for it. */
export const ringNames = [...stagedRings, "emergency"] as const;
export type RingName = (typeof ringNames)[number];

/** Ring of a workload that says none. */
export const defaultRing: StagedRing = "broad";

/** Tag keys that Patch Manager reads. https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-patch-groups.html */
export const tagKeys = ["PatchGroup", "Patch Group"] as const;
export type TagKey = (typeof tagKeys)[number];

/** Value that an instance of the ring carries: `biolab-prod-canary`. One key has one value, so that rings share no instance. */
export function ringTagValue(
  environment: { readonly customer: string; readonly stage: string },
  ring: StagedRing,
): string {
  return `${stackOf(environment)}-${ring}`;
}
