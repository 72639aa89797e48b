import { parse, validate } from "@aws-sdk/util-arn-parser";
import * as z from "zod";
import type { HeldResource } from "../../components/held.ts";

/** As much of `pulumi stack export` as is needed to know what exists. */
const stackExport = z.object({
  version: z.literal(3),
  deployment: z.object({
    resources: z
      .array(
        z.object({
          urn: z.string(),
          type: z.string(),
          custom: z.boolean().optional(),
          protect: z.boolean().optional(),
          inputs: z.record(z.string(), z.unknown()).optional(),
          outputs: z.record(z.string(), z.unknown()).optional(),
        }),
      )
      .optional(),
  }),
});

const tagSchema = z.object({ tier: z.string() });

/** The cloud resources of a stack export, or what is wrong with it in one sentence. */
export function heldInState(text: string): readonly HeldResource[] | { readonly problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: "it is no JSON" };
  }
  const read = stackExport.safeParse(json);
  if (!read.success) return { problem: "it is no version 3 state as pulumi stack export prints it" };
  return (read.data.deployment.resources ?? [])
    .filter(({ custom, type }) => custom === true && !type.startsWith("pulumi:"))
    .map(({ urn, type, protect, inputs = {}, outputs = {} }) => ({
      ...heldResource(type, urn, { ...inputs, ...outputs }),
      ...(protect === true && { isProtected: true as const }),
    }));
}

/** A resource with the properties by which it can be recognised. */
export function heldResource(
  type: string,
  urn: string,
  properties: Readonly<Record<string, unknown>>,
): HeldResource {
  const text = (key: string) => {
    const value = properties[key];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const arn = text("arn");
  const account = arn !== undefined && validate(arn) ? parse(arn).accountId : "";
  const cloudName = text("name");
  const region = text("region");
  const { tags, maxRetentionDays } = properties;
  const tier = tagSchema.safeParse(tags).data?.tier;
  return {
    type,
    urn,
    ...(cloudName !== undefined && { cloudName }),
    ...(region !== undefined && { region }),
    ...(account !== "" && { account }),
    ...(tier !== undefined && { tier }),
    ...(typeof maxRetentionDays === "number" && { keptDays: maxRetentionDays }),
  };
}
