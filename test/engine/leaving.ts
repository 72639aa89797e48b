import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { upkeep } from "./deployed.ts";
import type { Workspace } from "./harness.ts";

const written = z.object({ backup: z.object({ retired: z.array(z.unknown()) }) });

/** What `upkeep explain --state` says to do about what is protected and leaves, read from its text as a person would. */
export async function saidOfLeaving(
  workspace: Workspace,
): Promise<{ retired: unknown[]; unprotect: string[] }> {
  const state = join(workspace.directory, "state.json");
  writeFileSync(state, JSON.stringify(await workspace.export()));
  const { stdout, stderr } = await upkeep(workspace, "explain", "--stack", workspace.stack, "--state", state);
  expect(stderr).toBe("");
  const yaml = /^ {4}backup:\n( {6,}.*\n)+/m.exec(stdout)?.[0] ?? "";
  const commands = stdout.matchAll(/pulumi\s+state\s+unprotect\n +'(?<urn>.+)'/g);
  return {
    retired: yaml === "" ? [] : written.parse(parse(yaml)).backup.retired,
    unprotect: [...commands].map(({ groups }) => groups?.["urn"] ?? ""),
  };
}
