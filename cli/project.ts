import { existsSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { nearestWord } from "../environment/nearest.ts";
import { Failure } from "./failure.ts";
import type { Shell } from "./shell.ts";

const stackFile = /^Pulumi\.(?<stack>.+)\.yaml$/;

/** The folder that holds Pulumi.yaml: the current one or the nearest above it, as Pulumi looks for it. */
export function projectFolder(shell: Shell): string {
  for (let folder = shell.cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "Pulumi.yaml"))) return folder;
    if (dirname(folder) === folder) return shell.cwd;
  }
}

/** The project's stacks by name; the example is none. */
export function knownStacks(shell: Shell): string[] {
  const folder = join(projectFolder(shell), "stacks");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => stackFile.exec(name)?.groups?.["stack"])
    .filter((name) => name !== undefined && name !== "example")
    .sort() as string[];
}

/** The file of a stack, as a path from the current folder. */
export function fileOfStack(shell: Shell, stack: string): string {
  const file = join(projectFolder(shell), "stacks", `Pulumi.${stack}.yaml`);
  // A name with a slash would lead out of the folder, and no customer has one.
  if (!/^[\w-]+$/.test(stack) || !existsSync(file)) {
    const known = knownStacks(shell);
    const nearest = nearestWord(stack, known);
    const all =
      known.length === 0 ? "stacks/ holds no Pulumi.<stack>.yaml" : `Known stacks: ${known.join(", ")}`;
    throw new Failure(
      "noSuchStack",
      `there is no stack named ${JSON.stringify(stack)}.`,
      nearest === undefined ? `${all}.` : `Did you mean ${nearest}? ${all}.`,
    );
  }
  return relative(shell.cwd, file);
}

/** The same files, each once, whatever paths lead to it. */
export function distinctFiles(files: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const file of files) {
    const real = existsSync(file) ? realpathSync(file) : file;
    if (!seen.has(real)) seen.set(real, file);
  }
  return [...seen.values()];
}
