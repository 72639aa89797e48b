import * as z from "zod";
import type { Path } from "./finding.ts";
import type { Override } from "./keys/deviations.ts";
import type { Environment } from "./schema.ts";
import type { TierTable } from "./tier.ts";

/** The schema of the leaf that a path names, or undefined where no leaf stands. */
export function leafSchema(promise: z.ZodObject, path: readonly string[]): z.ZodType | undefined {
  const [key, ...rest] = path;
  const at: unknown = key === undefined ? undefined : promise.shape[key];
  if (at instanceof z.ZodObject) return leafSchema(at, rest);
  return rest.length === 0 && at instanceof z.ZodType ? at : undefined;
}

/** Every leaf of a promise as a dotted path, in the order of its schema. */
export function leafPaths(promise: z.ZodObject): string[] {
  return Object.entries(promise.shape).flatMap(([key, at]) =>
    at instanceof z.ZodObject ? leafPaths(at).map((path) => `${key}.${path}`) : [key],
  );
}

function withLeaf<Value>(value: Value, path: readonly string[], leaf: unknown): Value {
  const [key, ...rest] = path;
  if (key === undefined) return leaf as Value;
  const record = value as Record<string, unknown>;
  return { ...record, [key]: withLeaf(record[key], rest, leaf) } as Value;
}

/** The overrides of one area that hold for a workload, or for all where none is given, in the order of the file. */
export function overridesOf(environment: Environment, area: string, workload?: string): Override[] {
  return (environment.overrides ?? []).filter(
    (override) =>
      override.path.startsWith(`${area}.`) &&
      (override.workload === undefined || override.workload === workload),
  );
}

/**
 * What an area promises: its tier table for the file's edition with the overrides applied, later ones over earlier ones.
 * An override that names no leaf, or whose value the leaf refuses, changes nothing here: a rule reports it.
 */
export function promised<Promised extends z.ZodObject>(
  area: { readonly id: string; readonly promise: Promised },
  table: TierTable<z.infer<Promised>>,
  environment: Environment,
  workload?: string,
): z.infer<Promised> {
  let result = table[environment.defaults][environment.tier];
  for (const override of overridesOf(environment, area.id, workload)) {
    const path = override.path.split(".").slice(1);
    const value = leafSchema(area.promise, path)?.safeParse(override.value);
    if (value?.success) result = withLeaf(result, path, value.data);
  }
  return result;
}

/** Where a leaf's value comes from: the override that set it last, or the tier. */
export function originOf(environment: Environment, leaf: string, workload?: string): Path {
  const index = (environment.overrides ?? []).findLastIndex(
    (override) =>
      override.path === leaf && (override.workload === undefined || override.workload === workload),
  );
  return index === -1 ? ["tier"] : ["overrides", index, "value"];
}
