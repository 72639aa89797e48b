import { type Breach, pathText } from "../../../environment/finding.ts";

/** The first breach of each place and message: what holds in two regions is told once. */
export function* once(breaches: Iterable<Breach>): Generator<Breach> {
  const seen = new Set<string>();
  for (const breach of breaches) {
    const key = `${pathText(breach.path)} ${breach.message}`;
    if (!seen.has(key)) yield breach;
    seen.add(key);
  }
}
