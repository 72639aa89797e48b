import { promised } from "../../environment/promise.ts";
import type { Edition, Tier, TierTable } from "../../environment/tier.ts";
import type { RingName } from "./rings.ts";
import { type PatchingEnvironment, type PatchingPromise, patchingSchema } from "./schema.ts";

const bronze: PatchingPromise = {
  sla: { critical: "30d", high: "30d", medium: "90d" },
  cadence: "35d",
  soak: "1d",
  concurrency: "50%",
  errors: "25%",
  recoveryPoint: { take: false, within: "24h", keep: "3d" },
  scanInterval: "7d",
  notice: "3d",
  approval: { securityDays: 0, otherDays: 7 },
};

const silver: PatchingPromise = {
  ...bronze,
  sla: { critical: "14d", high: "30d", medium: "90d" },
  soak: "5d",
  concurrency: "25%",
  errors: "10%",
  scanInterval: "24h",
  notice: "7d",
};

const gold: PatchingPromise = {
  ...silver,
  sla: { critical: "7d", high: "14d", medium: "30d" },
  soak: "2d",
  concurrency: "20%",
  errors: "5%",
  recoveryPoint: { take: true, within: "24h", keep: "7d" },
  notice: "14d",
};

const platinum: PatchingPromise = {
  ...gold,
  sla: { critical: "48h", high: "7d", medium: "30d" },
  soak: "1d",
  concurrency: "10%",
  errors: "1",
};

/**
 * What each tier promises about patching. Times from release follow UK Cyber Essentials (14 days for high and critical,
 * https://www.ncsc.gov.uk/cyberessentials/overview), PCI DSS 6.3.3 (critical within a month) and the ACSC's Essential
 * Eight (48 hours where a vulnerability is exploited,
 * https://www.cyber.gov.au/resources-business-and-government/essential-cybersecurity/essential-eight). A month of Patch
 * Tuesdays is 28 or 35 days. Two weeks' notice is what AWS Managed Services gives.
 */
export const patchingTiers: TierTable<PatchingPromise> = { "2026-11": { bronze, silver, gold, platinum } };

/** The rings that a tier owes: patches meet a few instances first, and all others when those have stood. */
export const ringsOwed: Readonly<Record<Edition, Readonly<Record<Tier, readonly RingName[]>>>> = {
  "2026-11": {
    bronze: ["broad"],
    silver: ["pilot", "broad"],
    gold: ["canary", "pilot", "broad"],
    platinum: ["canary", "pilot", "broad", "emergency"],
  },
};

/** What is promised to one workload, or to the environment where none is named. */
export function promiseOf(environment: PatchingEnvironment, workload?: string): PatchingPromise {
  return promised(patchingSchema, patchingTiers, environment, workload);
}
