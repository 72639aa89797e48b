import { isDeepStrictEqual } from "node:util";
import { z } from "zod";

const properties = z.record(z.string(), z.unknown());
const exportSchema = z.object({
  version: z.literal(3),
  deployment: z.object({
    resources: z
      .array(
        z.object({
          urn: z.string(),
          type: z.string(),
          custom: z.boolean().default(false),
          id: z.string().default(""),
          parent: z.string().default(""),
          provider: z.string().default(""),
          protect: z.boolean().default(false),
          retainOnDelete: z.boolean().default(false),
          dependencies: z.array(z.string()).default([]),
          propertyDependencies: z.record(z.string(), z.array(z.string()).nullable()).default({}),
          inputs: properties.default({}),
          outputs: properties.default({}),
        }),
      )
      .default([]),
    pending_operations: z.array(z.unknown()).nullish(),
  }),
});

export type ParsedState = z.infer<typeof exportSchema>["deployment"];
export type ParsedResource = ParsedState["resources"][number];

/** A state as `pulumi stack export` or the in-process engine writes it. */
export function parseState(state: unknown): ParsedState {
  return exportSchema.parse(state).deployment;
}

const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** Secrets are compared by their being secret; what the engine keeps for itself is left out. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return value;
  if (SIGNATURE in value) return "[secret]";
  const entries = Object.entries(value).filter(([name]) => name !== "__internal");
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => [name, comparable(item)]),
  );
}

/** The last part of a provider reference is an id that the engine invents. */
const withoutId = (reference: string) => reference.replace(/::[^:]*$/, "");

function withoutEmpty(dependencies: ParsedResource["propertyDependencies"]): unknown {
  const filled = Object.entries(dependencies).filter(([, urns]) => urns !== null && urns.length > 0);
  return Object.fromEntries(filled.map(([name, urns]) => [name, urns?.toSorted()]));
}

/**
 * What of each resource the two engines must agree on, by URN: type, name and parent are in the URN and beside it,
 * outputs are compared because a missing one makes inputs vanish.
 */
export function comparableResources(state: unknown): Map<string, unknown> {
  const resources = parseState(state).resources.map((resource): [string, unknown] => [
    resource.urn,
    {
      type: resource.type,
      custom: resource.custom,
      parent: resource.parent,
      provider: withoutId(resource.provider),
      protect: resource.protect,
      retainOnDelete: resource.retainOnDelete,
      dependencies: resource.dependencies.toSorted(),
      propertyDependencies: comparable(withoutEmpty(resource.propertyDependencies)),
      inputs: comparable(resource.inputs),
      outputs: comparable(resource.outputs),
    },
  ]);
  return new Map(resources.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What two states say otherwise of a resource, by its URN; nothing where they agree. A state has hundreds that are alike. */
export function differences(one: unknown, other: unknown): Record<string, readonly [unknown, unknown]> {
  const [first, second] = [comparableResources(one), comparableResources(other)];
  const urns = [...new Set([...first.keys(), ...second.keys()])];
  const pairs = urns.map((urn) => [urn, [first.get(urn), second.get(urn)] as const] as const);
  return Object.fromEntries(pairs.filter(([, [left, right]]) => !isDeepStrictEqual(left, right)));
}
