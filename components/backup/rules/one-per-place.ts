import type { Breach } from "../../../environment/finding.ts";

/** One override reaches several vaults and plans: it is mended once, so the first breach at its place stands for all. */
export function onePerPlace(breaches: Iterable<Breach>): Iterable<Breach> {
  const first = new Map<string, Breach>();
  for (const breach of breaches) {
    const place = JSON.stringify([breach.path, breach.fix]);
    if (!first.has(place)) first.set(place, breach);
  }
  return first.values();
}
