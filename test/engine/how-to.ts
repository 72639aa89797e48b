import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { editEnvironment } from "./environment-file.ts";
import { REPOSITORY } from "./folder.ts";
import type { Workspace } from "./harness.ts";
import type { Run } from "./steps.ts";

/** The code blocks of one language below one heading of a how-to. */
function blocksOf(howTo: string, heading: string, language: "sh" | "yaml"): string[] {
  const page = readFileSync(join(REPOSITORY, `docs/how-to/${howTo}.md`), "utf8");
  const section = page.split(/^## /m).find((text) => text.startsWith(heading));
  if (section === undefined) throw new Error(`${howTo}.md has no heading that begins with ${heading}`);
  const blocks = [...section.matchAll(/^```(?<language>\w+)\n(?<code>.*?)^```/gms)];
  return blocks.flatMap(({ groups }) => (groups?.["language"] === language ? [groups["code"] ?? ""] : []));
}

/** Runs the commands below a heading one after the other, as the page writes them, with `--yes` where it would ask. */
export async function runHowTo(workspace: Workspace, howTo: string, heading: string): Promise<Run[]> {
  const lines = blocksOf(howTo, heading, "sh").join("").split("\n");
  const commands = lines
    .filter((line) => line !== "")
    .map((line) => /^npm run pulumi -- (.+)$/.exec(line)?.[1]);
  const runs: Run[] = [];
  for (const command of commands) {
    if (command === undefined) throw new Error(`${howTo}.md has a command that is not pulumi's`);
    runs.push(await workspace.pulumi(...command.split(" "), "--yes"));
  }
  return runs;
}

const adoption = z.object({ adopt: z.record(z.string(), z.unknown()) });

/** Writes what the page's YAML adopts into the stack's file; its entries are answered. */
export function adoptAsHowTo(workspace: Workspace, howTo: string, heading: string): void {
  const [yaml = ""] = blocksOf(howTo, heading, "yaml");
  editEnvironment(workspace, [["adopt"], adoption.parse(parse(yaml)).adopt]);
}
