import type { Temporal } from "temporal-polyfill";
import { orderedAreas } from "../../components/areas.ts";
import { type HeldResource, logicalNameOf } from "../../components/held.ts";
import type { ExplainedResource, Explanation } from "./explanation.ts";

/**
 * What a state protects and the plan declares no more: `pulumi up` is refused until the file keeps it, with the entry that
 * its area has for it, or somebody lets it go.
 */
export function leavingOf(
  ours: readonly HeldResource[],
  planned: readonly ExplainedResource[],
  day: Temporal.PlainDate,
): Explanation["existing"]["leaving"] {
  const declared = new Set(planned.map(({ type, name }) => `${type} ${name}`));
  return ours
    .filter((held) => held.isProtected && !declared.has(`${held.type} ${logicalNameOf(held)}`))
    .toSorted((one, other) => (one.urn < other.urn ? -1 : 1))
    .map((held) => {
      const retired = orderedAreas.map(([, area]) => area.retire(held, ours, day)).find(Boolean);
      return { type: held.type, name: logicalNameOf(held), urn: held.urn, ...(retired && { retired }) };
    });
}
