import * as z from "zod";
import { bare, metaOf } from "./schema-walk.ts";

/** Two different fillings of the same gap: what is found with both does not come from the filling. */
export type Variant = 0 | 1;

/**
 * A valid value for a schema, to judge an environment in which it is missing or wrong; undefined where none is known.
 * Texts of a certain form come from the `examples` of their schema.
 */
export function standIn(schema: z.ZodType, variant: Variant): unknown {
  const type = bare(schema);
  const { examples } = metaOf(schema);
  const value = examples.length > 0 ? pick(examples, variant) : valueOf(type, variant);
  return type.safeParse(value).success ? value : undefined;
}

function pick(values: readonly unknown[], variant: Variant): unknown {
  return variant === 0 ? values[0] : values.at(-1);
}

function valueOf(type: z.ZodType, variant: Variant): unknown {
  if (type instanceof z.ZodLiteral) return pick([...type.values], variant);
  if (type instanceof z.ZodEnum) return pick(type.options, variant);
  if (type instanceof z.ZodBoolean) return variant === 0;
  if (type instanceof z.ZodNumber) return Math.max(type.minValue ?? 1, 1) + variant;
  if (type instanceof z.ZodEmail) return ["someone@example.com", "anyone@example.org"][variant];
  if (type instanceof z.ZodISODate) return ["2099-01-01", "2099-02-02"][variant];
  if (type instanceof z.ZodString) return ["stand-in", "substitute"][variant];
  if (type instanceof z.ZodArray) {
    const item = standIn(type.element as z.ZodType, variant);
    return type.safeParse([]).success ? [] : [item];
  }
  if (type instanceof z.ZodRecord)
    return type.safeParse({}).success ? {} : { name: standIn(type.valueType as z.ZodType, variant) };
  if (type instanceof z.ZodUnion || type instanceof z.ZodDiscriminatedUnion) {
    return standIn(pick(type.options, variant) as z.ZodType, variant);
  }
  return type instanceof z.ZodObject ? objectOf(type, variant) : null;
}

function objectOf(type: z.ZodObject, variant: Variant): Record<string, unknown> {
  const required = Object.entries(type.shape as Record<string, z.ZodType>).filter(
    ([, part]) => !part.safeParse(undefined).success,
  );
  return Object.fromEntries(required.map(([key, part]) => [key, standIn(part, variant)]));
}
