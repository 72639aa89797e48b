import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, parseDocument } from "yaml";
import { z } from "zod";
import type { Environment } from "../../environment/schema.ts";
import { customerSeeds } from "../../simulator/aws/customer.ts";
import type { Seed } from "../../simulator/seed.ts";
import type { Workspace } from "./harness.ts";

export function stackFileOf({ directory, stack }: Pick<Workspace, "directory" | "stack">): string {
  return join(directory, `stacks/Pulumi.${stack}.yaml`);
}

/** One change to the environment in a workspace's stack file: where, and what stands there from now on; undefined removes it. */
export type Edit = readonly [path: readonly (string | number)[], value: unknown];

/** Edits the environment as a person would: the rest of the file, its comments and its salt stay as they are. */
export function editEnvironment(workspace: Workspace, ...edits: readonly Edit[]): void {
  const file = stackFileOf(workspace);
  const document = parseDocument(readFileSync(file, "utf8"));
  for (const [path, value] of edits)
    if (value === undefined) document.deleteIn(["config", "upkeep:environment", ...path]);
    else document.setIn(["config", "upkeep:environment", ...path], document.createNode(value));
  // Quoted, because Pulumi reads dates and some numbers otherwise than they stand there.
  writeFileSync(file, document.toString({ defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" }));
}

/** The customer's own workloads, as the stack file of a workspace declares them; none where it has no such file. */
export function seedsOf(workspace: Pick<Workspace, "directory" | "stack">): readonly Seed[] {
  const file = stackFileOf(workspace);
  if (!existsSync(file)) return [];
  const { config } = stackFileSchema.parse(parse(readFileSync(file, "utf8")));
  const environment = config["upkeep:environment"];
  return environment === undefined ? [] : customerSeeds(environment as Environment);
}

const stackFileSchema = z.object({ config: z.record(z.string(), z.unknown()) });

/** The configuration of a stack file as Pulumi hands it to a program, without what it decrypts. */
export function configIn(file: string): Record<string, string> {
  const { config } = stackFileSchema.parse(parse(readFileSync(file, "utf8")));
  const plain = Object.entries(config).filter(
    ([, value]) => typeof value !== "object" || value === null || !("secure" in value),
  );
  return Object.fromEntries(
    plain.map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)]),
  );
}
