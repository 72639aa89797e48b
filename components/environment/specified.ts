import type * as pulumi from "@pulumi/pulumi";
import type { Path } from "../../environment/finding.ts";

/** An output of another specified resource, known only once the cloud has made it: `{ref: "backup-key-…", output: "arn"}`. */
export interface Reference {
  readonly ref: string;
  readonly output: string;
}

export function refer(ref: string, output: string): Reference {
  return { ref, output };
}

export function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && "ref" in value && "output" in value;
}

/** A text that is the JSON of a value, such as a policy; the value may hold references. */
export interface JsonText {
  readonly json: object;
}

export function isJsonText(value: unknown): value is JsonText {
  return typeof value === "object" && value !== null && "json" in value;
}

/** A provider's argument type as plain data: what would be an `Output` there is a `Reference` here. */
export type Plain<Argument> = Argument extends pulumi.OutputInstance<unknown> | Promise<unknown>
  ? never
  : Argument extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : Argument extends string
      ? Argument | Reference | JsonText
      : Argument extends object
        ? { readonly [Key in keyof Argument]: Plain<Argument[Key]> }
        : Argument;

/** The accounts that an environment's AWS providers act in. */
export type AwsProvider = "aws-workload" | "aws-backup";

/** Whose account a provider acts in, as logical names say it. */
export function accountOwner(provider: AwsProvider): "workload" | "backup" {
  return provider === "aws-workload" ? "workload" : "backup";
}

/**
 * One resource as exact inputs, decided before anything is created. `Types` maps type tokens to the provider's argument
 * types.
 */
export type Specified<Types> = {
  readonly [Type in keyof Types & string]: {
    readonly type: Type;
    /** Logical name: the resource's identity in the state, for good. */
    readonly name: string;
    readonly provider: AwsProvider;
    readonly inputs: Plain<Types[Type]>;
    readonly options?: SpecifiedOptions;
    /** The YAML path that it came from. */
    readonly from: Path;
  };
}[keyof Types & string];

export interface SpecifiedOptions {
  /** Refuses to be deleted or replaced. */
  readonly protect?: boolean;
  /** Stays in the cloud when it leaves the program. */
  readonly retainOnDelete?: boolean;
  readonly deleteBeforeReplace?: boolean;
  /** Logical names of resources that must exist before it, beyond those that it refers to. */
  readonly dependsOn?: readonly string[];
  /** The cloud's id of an existing resource that is managed from now on. */
  readonly adopt?: string;
  readonly ignoreChanges?: readonly string[];
}

/** A specified resource of any type, for whoever prints, counts or compares. */
export interface AnySpecified {
  readonly type: string;
  readonly name: string;
  readonly provider: AwsProvider;
  readonly inputs: object;
  readonly options?: SpecifiedOptions;
  readonly from: Path;
}

/** The value with every reference and every JSON text replaced, at any depth. */
export function withReferences(
  value: unknown,
  resolve: (reference: Reference) => unknown,
  stringify: (value: unknown) => unknown,
): unknown {
  const inner = (child: unknown) => withReferences(child, resolve, stringify);
  if (isReference(value)) return resolve(value);
  if (isJsonText(value)) return stringify(inner(value.json));
  if (Array.isArray(value)) return value.map(inner);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, inner(child)]));
}
