import * as z from "zod";
import type { Path } from "../../finding.ts";
import { nearestWord } from "../../nearest.ts";
import type { Mistake } from "./mistake.ts";
import { bare, chosenOption, objectsOf, schemaAt, valueAt } from "./schema-walk.ts";

/** A key that the schema does not know at that place, with the known one that was probably meant. */
export function unknownKey(schema: z.ZodType, root: unknown, path: Path, key: string): Mistake {
  const parent = bare(schemaAt(schema, root, path) ?? schema);
  const present = valueAt(root, path) as object;
  const wrong = {
    kind: "unknown key",
    path: [...path, key],
    message: `there is no key ${key} here`,
  } as const;
  if (parent instanceof z.ZodDiscriminatedUnion) {
    const owners = objectsOf(parent).filter((option) => Object.hasOwn(option.shape, key));
    if (owners.length > 0) {
      const names = owners.map((option) => String(standalone(option.shape[parent.def.discriminator])));
      const own = String((present as Record<string, unknown>)[parent.def.discriminator]);
      return {
        ...wrong,
        message: `${key} is no key of the kind ${own}`,
        fix: `remove it: it belongs to ${names.join(", ")}`,
      };
    }
  }
  const known = keysOf(parent, present);
  const meant = nearestWord(key, known);
  if (meant === undefined) return { ...wrong, fix: `remove it; known here are ${known.join(", ")}` };
  if (Object.hasOwn(present, meant)) return { ...wrong, fix: `remove it: ${meant} is given already` };
  return { ...wrong, fix: `write ${meant}`, meant };
}

/** The keys of a value that fits no alternative of a union, where no alternative knows them. */
export function keysUnknownToUnion(schema: z.ZodType, root: unknown, path: Path): Mistake[] {
  const union = bare(schemaAt(schema, root, path) ?? schema);
  const value = valueAt(root, path);
  if (!isPlainUnion(union) || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value) || objectsOf(union).length === 0) return [];
  const known = keysOf(union, value);
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => unknownKey(schema, root, path, key));
}

/** Index of the only alternative of a union that has all keys of a value, or -1. */
export function optionByKeys(schema: z.ZodType | undefined, value: unknown): number {
  const union = schema === undefined ? undefined : bare(schema);
  if (union === undefined || !isPlainUnion(union) || typeof value !== "object" || value === null) return -1;
  const keys = Object.keys(value);
  if (keys.length === 0) return -1;
  return union.options.findIndex(
    (option) => option instanceof z.ZodObject && keys.every((key) => Object.hasOwn(option.shape, key)),
  );
}

/** Whether the schema is a union without a key that decides. */
export function isPlainUnion(schema: z.ZodType): schema is z.ZodUnion {
  return schema instanceof z.ZodUnion && !(schema instanceof z.ZodDiscriminatedUnion);
}

function standalone(literal: unknown): unknown {
  return literal instanceof z.ZodLiteral ? literal.value : "";
}

function keysOf(parent: z.ZodType, value: object): string[] {
  if (parent instanceof z.ZodDiscriminatedUnion) return Object.keys(chosenOption(parent, value)?.shape ?? {});
  if (parent instanceof z.ZodUnion) return objectsOf(parent).flatMap((option) => Object.keys(option.shape));
  return parent instanceof z.ZodObject ? Object.keys(parent.shape) : [];
}
