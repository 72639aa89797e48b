import { expect, it } from "vitest";
import { everything, said } from "./deployed.ts";
import { createWorkspace, ENGINE, WHY_NOT } from "./harness.ts";

const TIMEOUT = 60_000;

it.skipIf(!ENGINE.found)(
  `a resource that names no provider is refused${WHY_NOT}`,
  { timeout: TIMEOUT },
  async () => {
    const workspace = await createWorkspace({ stack: "biolab-prod", program: "names-no-provider.js" });
    try {
      const before = everything(workspace.store);
      const run = await workspace.up();

      expect(run.exitCode).not.toBe(0);
      expect(said(run)).toContain("Default provider for 'aws' disabled");
      expect(everything(workspace.store)).toEqual(before);
    } finally {
      await workspace.dispose();
    }
  },
);
