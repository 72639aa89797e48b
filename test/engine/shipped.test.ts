import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { runInProcess } from "../../simulator/in-process/run.ts";
import { openStore } from "../../simulator/store.ts";
import { comparableResources } from "./differential.ts";
import { createWorkspace, ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { changes } from "./steps.ts";

const REPOSITORY = resolve(import.meta.dirname, "../..");
const STACKS = readdirSync(join(REPOSITORY, "stacks")).flatMap(
  (name) => /^Pulumi\.(.+-.+)\.yaml$/.exec(name)?.[1] ?? [],
);
const TIMEOUT = 300_000;

/** First day of a quarter, and 89 days later. */
const [EARLY, LATE] = ["2026-10-01T12:00:00Z", "2026-12-29T12:00:00Z"];

const stackFileSchema = z.object({ config: z.record(z.string(), z.unknown()) });

/** The configuration of a stack as Pulumi hands it to a program. */
function configOf(stack: string): Record<string, string> {
  const file: unknown = parse(readFileSync(join(REPOSITORY, `stacks/Pulumi.${stack}.yaml`), "utf8"));
  const entries = Object.entries(stackFileSchema.parse(file).config);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)]),
  );
}

let workspace: Workspace | undefined;

afterEach(async () => {
  await workspace?.dispose();
  workspace = undefined;
});

describe.skipIf(!ENGINE.found).each(STACKS)(
  `%s on Pulumi's engine${WHY_NOT}`,
  { timeout: TIMEOUT },
  (stack) => {
    it("is created, needs no second update in its quarter, does not drift, and is the same in process", async () => {
      const env = { UPKEEP_AS_OF: EARLY };
      workspace = await createWorkspace({ stack, env });
      await workspace.pulumi(
        "config",
        "set",
        "--secret",
        "upkeep:externalId",
        "planted-secret",
        "--stack",
        stack,
      );

      const created = await workspace.up();
      expect(created.exitCode, created.stdout + created.stderr).toBe(0);
      const state = await workspace.export();
      const store = openStore(":memory:");
      const config = { ...configOf(stack), "upkeep:externalId": "planted-secret" };
      const inProcess = await runInProcess({
        projectDir: REPOSITORY,
        stack,
        config,
        secretKeys: ["upkeep:externalId"],
        env,
        store,
      });
      store.close();

      expect(changes(await workspace.preview("--expect-no-changes"))).toEqual([]);
      expect(changes(await workspace.refresh("--expect-no-changes"))).toEqual([]);
      expect(changes(await workspace.with({ UPKEEP_AS_OF: LATE }).preview("--expect-no-changes"))).toEqual(
        [],
      );
      expect(inProcess.failures).toEqual([]);
      expect(comparableResources(inProcess.deployment)).toEqual(comparableResources(state));
      expect(JSON.stringify([state, inProcess, created])).not.toContain("planted-secret");
    });
  },
);
