import { execFileSync } from "node:child_process";
import { existsSync, rmSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAtLeast } from "../../simulator/engine/version.ts";
import { said } from "./deployed.ts";
import { newFolder } from "./folder.ts";
import { createWorkspace, ENGINE, WHY_NOT, type Workspace } from "./harness.ts";

const TIMEOUT = 60_000;

/** A Node of this machine that reads no TypeScript. */
function oldNode(): string | undefined {
  const found = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "node"));
  return found.find((node) => existsSync(node) && !isAtLeast(versionOf(node), "22.18.0"));
}

function versionOf(node: string): string {
  return execFileSync(node, ["--version"], { encoding: "utf8" });
}

const OLD_NODE = oldNode();
const reason = OLD_NODE === undefined ? " (not run: every Node on PATH reads TypeScript)" : WHY_NOT;

describe.skipIf(!ENGINE.found || OLD_NODE === undefined)(
  `an old Node first on PATH${reason}`,
  { timeout: TIMEOUT },
  () => {
    let folder: string;
    let workspace: Workspace;

    beforeAll(async () => {
      folder = newFolder();
      symlinkSync(OLD_NODE ?? "", join(folder, "node"));
      workspace = await createWorkspace({ stack: "biolab-prod", firstOnPath: folder });
    }, TIMEOUT);

    afterAll(async () => {
      await workspace.dispose();
      rmSync(folder, { recursive: true });
    });

    it("is told in one sentence, and nothing is previewed", async () => {
      const run = await workspace.preview();

      expect(run.exitCode).not.toBe(0);
      expect(said(run)).toContain(
        `This program needs Node 22.18 or newer and this is ${versionOf(OLD_NODE ?? "")
          .trim()
          .slice(1)}: ` + "run `npm run pulumi -- …`, which uses the Node that npm ci installed.",
      );
      expect(said(run)).not.toMatch(/^ +at .+:\d+:\d+/m);
      expect(said(run)).not.toContain("ERR_UNKNOWN_FILE_EXTENSION");
      expect(run.steps.filter(({ urn }) => !urn.includes("pulumi:pulumi:Stack"))).toEqual([]);
    });
  },
);
