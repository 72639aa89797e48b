import { closest, distance } from "fastest-levenshtein";
import { z } from "zod";
import { isProperties, isUnknown, type Properties } from "./properties.ts";

/** The plain type of a property, as the SDK's declarations state it. */
export type Shape =
  | "string"
  | "number"
  | "boolean"
  | "any"
  | { readonly list: Shape }
  | { readonly map: Shape }
  | { readonly object: ObjectShape };

/** Properties by name; a trailing `?` marks one that may be absent. */
export type ObjectShape = Readonly<{ [name: string]: Shape }>;

export const shapeSchema: z.ZodType<Shape> = z.lazy(() =>
  z.union([
    z.enum(["string", "number", "boolean", "any"]),
    z.strictObject({ list: shapeSchema }),
    z.strictObject({ map: shapeSchema }),
    z.strictObject({ object: z.record(z.string(), shapeSchema) }),
  ]),
);

/** One thing wrong with an input, at a path such as `rules[0].schedule`. */
export interface Fault {
  readonly property: string;
  readonly reason: string;
}

/** Everything in which `value` departs from `shape`: unknown, misspelt, missing and wrongly typed properties. */
export function objectFaults(shape: ObjectShape, value: Properties, path = ""): Fault[] {
  const names = Object.keys(shape).map((key) => key.replace(/\?$/, ""));
  const at = (name: string) => (path === "" ? name : `${path}.${name}`);
  const unknown = Object.keys(value)
    .filter((name) => !names.includes(name))
    .map((name) => ({ property: at(name), reason: `is not a property here${suggestion(name, names)}` }));
  const known = Object.entries(shape).flatMap(([key, type]) => {
    const optional = key.endsWith("?");
    const name = optional ? key.slice(0, -1) : key;
    const given = value[name];
    if (given !== undefined && given !== null) return faults(type, given, at(name));
    return optional ? [] : [{ property: at(name), reason: "is required and missing" }];
  });
  return [...unknown, ...known];
}

function faults(shape: Shape, value: unknown, path: string): Fault[] {
  if (shape === "any" || isUnknown(value)) return [];
  if (typeof shape === "string") return typeof value === shape ? [] : [wrong(path, `a ${shape}`, value)];
  if ("list" in shape) {
    if (!Array.isArray(value)) return [wrong(path, "a list", value)];
    return value.flatMap((item, index) => faults(shape.list, item, `${path}[${index}]`));
  }
  if (!isProperties(value)) return [wrong(path, "an object", value)];
  if ("object" in shape) return objectFaults(shape.object, value, path);
  return Object.entries(value).flatMap(([key, item]) => faults(shape.map, item, `${path}.${key}`));
}

function wrong(property: string, expected: string, value: unknown): Fault {
  const given =
    value === null ? "null" : Array.isArray(value) ? "a list" : `${typeof value} ${JSON.stringify(value)}`;
  return { property, reason: `must be ${expected}, is ${given}` };
}

function suggestion(name: string, names: readonly string[]): string {
  const near = names.length === 0 ? name : closest(name, names);
  return distance(name, near) <= 3 && near !== name ? `; did you mean \`${near}\`?` : "";
}
