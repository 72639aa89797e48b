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

/**
 * Leaves one workload, in bronze, and nothing that was planned for the others: what is about the mechanics of an update is
 * told by eighty resources as well as by hundreds.
 */
export function slimDown(workspace: Workspace, kept: string): void {
  const environment = environmentIn(workspace);
  const none = [
    ["calendar", "patching"],
    ["calendar", "recovery"],
    ["calendar", "freezes"],
    ["recovery"],
    ["overrides"],
  ];
  editEnvironment(
    workspace,
    [["tier"], "bronze"],
    [["workloads"], environment?.workloads.filter(({ id }) => id === kept)],
    ...none.map((path): Edit => [path, undefined]),
  );
}

/** The customer's own workloads, as the stack file of a workspace declares them; none where it has no such file. */
export function seedsOf(workspace: Pick<Workspace, "directory" | "stack">): readonly Seed[] {
  const environment = environmentIn(workspace);
  return environment === undefined ? [] : customerSeeds(environment);
}

/** As the file declares it; undefined where the workspace has no such file. */
function environmentIn(workspace: Pick<Workspace, "directory" | "stack">): Environment | undefined {
  const file = stackFileOf(workspace);
  if (!existsSync(file)) return undefined;
  const { config } = stackFileSchema.parse(parse(readFileSync(file, "utf8")));
  return config["upkeep:environment"] as Environment | undefined;
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
