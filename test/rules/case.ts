import type { Tier } from "../../environment/tier.ts";

/**
 * Changes to plain values by their path: `aws.regions.primary`, `workloads[0].id`, `select["a b"]`. A name with a hyphen
 * needs no quotes.
 */
export interface Edit {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly unset?: readonly string[];
}

/** One environment on one side of a rule's limit: a fixture with changes. */
export interface Case extends Edit {
  /** What the case shows, in words that follow "because". */
  readonly because: string;
  /** The fixture that is changed. Default: gold. */
  readonly base?: Tier;
  /** The whole file, in place of a fixture. */
  readonly text?: string;
  /** A text of the file that is replaced by another, where what stands around the environment is judged. */
  readonly replace?: readonly [find: string, by: string];
  /** Stack that the file is named for. Default: what its keys say. */
  readonly stack?: string;
  /** Default: 2026-11-24T12:00:00Z. */
  readonly asOf?: string;
  /** Other environments that are judged together with it: the same fixture with further changes. */
  readonly beside?: readonly Edit[];
  /** Changes to the area's intent, before its rules look at it. */
  readonly intent?: Edit;
  /** Changes to the area's exact inputs: a path begins with a resource's logical name, then `inputs`. */
  readonly inputs?: Edit;
}

/** The cases of one rule. The file is named for the rule: `env-06.cases.ts`. */
export interface RuleCases {
  readonly rule: string;
  /** Nothing at all is found. */
  readonly accept: readonly [Case, ...Case[]];
  /** Exactly this rule is broken. */
  readonly reject: readonly [Case, ...Case[]];
}
