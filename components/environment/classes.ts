import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

export type ResourceClass = new (
  name: string,
  args: Record<string, pulumi.Input<unknown>>,
  options: pulumi.CustomResourceOptions,
) => pulumi.CustomResource;

type Module = Readonly<Record<string, ResourceClass | undefined>>;

/**
 * The class that registers a type: `aws:backup/plan:Plan` is `aws.backup.Plan`, as in every token of the provider. Throws
 * where there is none: the specification, not the user, is wrong.
 */
export function classOf(type: string): ResourceClass {
  const [, module = "", name = ""] = /^aws:(\w+)\/\w+:(\w+)$/.exec(type) ?? [];
  const found = (aws as unknown as Readonly<Record<string, Module | undefined>>)[module]?.[name];
  if (found === undefined) throw new Error(`no class registers ${type}`);
  return found;
}
