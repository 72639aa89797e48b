import * as z from "zod";

/** The four service tiers, from the least promise to the greatest. */
export const tiers = ["bronze", "silver", "gold", "platinum"] as const;

export type Tier = (typeof tiers)[number];

export const tier = z.enum(tiers).meta({
  description: "Service tier: every promise below follows from it unless an override says otherwise.",
});

/**
 * Editions of the tier tables, oldest first. A published edition never changes: a file that names it keeps its promises
 * whatever release of Upkeep reads it.
 */
export const editions = ["2026-11"] as const;

export type Edition = (typeof editions)[number];

/** One area's table: for each edition, what each tier promises. */
export type TierTable<Promised> = Readonly<Record<Edition, Readonly<Record<Tier, Promised>>>>;
