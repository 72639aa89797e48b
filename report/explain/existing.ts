import type { Temporal } from "temporal-polyfill";
import { everyTraits } from "../../components/areas.ts";
import type { HeldResource } from "../../components/held.ts";
import type { ExplainedResource, Explanation } from "./explanation.ts";
import { leavingOf } from "./leaving.ts";

/** What was looked at, in words, and what was found there. */
export interface Looked {
  readonly source: string;
  readonly resources: readonly HeldResource[];
}

/**
 * Which planned resources this stack manages already, which of their cloud names something else holds, and what it manages
 * and plans no more. What is adopted collides with nothing: it is meant to exist.
 */
export function existingOf(
  stack: string,
  planned: readonly ExplainedResource[],
  looked: Looked | undefined,
  day: Temporal.PlainDate,
): Explanation["existing"] {
  if (looked === undefined) return { managed: [], collisions: [], leaving: [] };
  const isOurs = ({ urn }: HeldResource) => urn.startsWith(`urn:pulumi:${stack}::upkeep::`);
  const managed = planned.filter((resource) =>
    looked.resources.some(
      (held) => isOurs(held) && held.type === resource.type && held.urn.endsWith(`::${resource.name}`),
    ),
  );
  const collisions = planned
    .filter((resource) => !managed.includes(resource) && resource.adopted === undefined)
    .filter(({ type }) => everyTraits.some(({ uniquelyNamed }) => uniquelyNamed.includes(type)))
    .flatMap((resource) => {
      const holder = looked.resources.find((held) => isSame(held, resource));
      return holder === undefined ? [] : [{ resource, holder: holder.urn }];
    });
  const leaving = leavingOf(looked.resources.filter(isOurs), planned, day);
  return { source: looked.source, managed, collisions, leaving };
}

/** What is unknown of either, such as the account of a resource in a state, separates nothing. */
function isSame(held: HeldResource, planned: ExplainedResource): boolean {
  const agrees = (one: string | undefined, other: string | undefined) =>
    one === undefined || other === undefined || one === other;
  return (
    held.type === planned.type &&
    held.cloudName !== undefined &&
    held.cloudName === planned.cloudName &&
    agrees(held.region, planned.region) &&
    agrees(held.account, planned.account)
  );
}
