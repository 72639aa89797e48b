import * as z from "zod";
import type { Path } from "../../finding.ts";

/** The schema without `optional`, `nullable` and their like around it. */
export function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return bare(schema.unwrap() as z.ZodType);
  }
  return schema;
}

/** What the schema's own `meta` says, also where a wrapper hides it. */
export function metaOf(schema: z.ZodType): {
  readonly description?: string;
  readonly examples: readonly unknown[];
} {
  const { description, examples } = { ...bare(schema).meta(), ...schema.meta() };
  return {
    ...(description !== undefined && { description }),
    examples: Array.isArray(examples) ? (examples as unknown[]) : [],
  };
}

/** The alternative that a value chooses by its discriminator, where it names one. */
export function chosenOption(union: z.ZodDiscriminatedUnion, value: unknown): z.ZodObject | undefined {
  const { discriminator } = union.def;
  const chosen = valueIn(value, discriminator);
  return objectsOf(union).find((option) => {
    const literal = option.shape[discriminator] as z.ZodType | undefined;
    return literal instanceof z.ZodLiteral && [...literal.values].includes(chosen as string);
  });
}

/** The objects that a union offers. */
export function objectsOf(union: z.ZodUnion | z.ZodDiscriminatedUnion): z.ZodObject[] {
  return union.options.filter((option): option is z.ZodObject => option instanceof z.ZodObject);
}

/** The schema of the value that a path names, given the values above it; undefined where the schema knows no such path. */
export function schemaAt(schema: z.ZodType, value: unknown, path: Path): z.ZodType | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const next = stepInto(bare(schema), value, step);
  return next === undefined ? undefined : schemaAt(next, valueIn(value, step), rest);
}

export function valueIn(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string | number, unknown>)[step];
}

/** The value that a path names, or undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(valueIn, value);
}

function stepInto(schema: z.ZodType, value: unknown, step: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodObject) return schema.shape[step] as z.ZodType | undefined;
  if (schema instanceof z.ZodDiscriminatedUnion)
    return chosenOption(schema, value)?.shape[step] as z.ZodType | undefined;
  if (schema instanceof z.ZodUnion) {
    return objectsOf(schema).find((option) => Object.hasOwn(option.shape, step))?.shape[step] as
      | z.ZodType
      | undefined;
  }
  return undefined;
}
