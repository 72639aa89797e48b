import type { ExplainedResource, Explanation } from "./explanation.ts";

/** A resource that a state or a simulated cloud holds. */
export interface HeldResource {
  readonly type: string;
  readonly urn: string;
  readonly cloudName?: string;
  readonly region?: string;
  readonly account?: string;
}

/** What was looked at, in words, and what was found there. */
export interface Looked {
  readonly source: string;
  readonly resources: readonly HeldResource[];
}

/**
 * Which planned resources this stack manages already, and which of their cloud names something else holds. What is
 * adopted collides with nothing: it is meant to exist.
 */
export function existingOf(
  stack: string,
  planned: readonly ExplainedResource[],
  looked: Looked | undefined,
): Explanation["existing"] {
  if (looked === undefined) return { managed: [], collisions: [] };
  const isOurs = ({ urn }: HeldResource) => urn.startsWith(`urn:pulumi:${stack}::upkeep::`);
  const managed = planned.filter((resource) =>
    looked.resources.some(
      (held) => isOurs(held) && held.type === resource.type && held.urn.endsWith(`::${resource.name}`),
    ),
  );
  const collisions = planned
    .filter((resource) => !managed.includes(resource) && resource.adopted === undefined)
    .flatMap((resource) => {
      const holder = looked.resources.find((held) => isSame(held, resource));
      return holder === undefined ? [] : [{ resource, holder: holder.urn }];
    });
  return { source: looked.source, managed, collisions };
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
