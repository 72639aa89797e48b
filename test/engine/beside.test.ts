import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../simulator/store.ts";
import { deployed, everything, said, worked } from "./deployed.ts";
import { editEnvironment, stackFileOf } from "./environment-file.ts";
import { createWorkspace, ENGINE, WHY_NOT, type Workspace } from "./harness.ts";

const TIMEOUT = 200_000;

/** What of the clouds one stack made: all that carries its name. */
const rowsOf = (store: Store, stack: string) =>
  everything(store).filter((row) => JSON.stringify(row).includes(stack));

describe.skipIf(!ENGINE.found)(
  `two stacks of one customer in one account${WHY_NOT}`,
  { timeout: TIMEOUT },
  () => {
    let prod: Workspace;
    let test: Workspace;

    beforeAll(async () => {
      prod = await deployed({ stack: "biolab-prod" });
      test = await createWorkspace({ stack: "biolab-test", beside: prod });
      const copied = readFileSync(stackFileOf({ directory: test.directory, stack: "biolab-prod" }), "utf8");
      writeFileSync(stackFileOf(test), copied + readFileSync(stackFileOf(test), "utf8"));
      editEnvironment(test, [["stage"], "test"], [["aws", "ownsAccountSettings"], false]);
      await test.pulumi("config", "set", "--secret", "upkeep:externalId", "another", "--stack", test.stack);
    }, TIMEOUT);

    afterAll(async () => {
      await test.dispose();
      await prod.dispose();
    });

    it("stand side by side: making, changing and leaving one touches nothing of the other", async () => {
      const before = everything(prod.store);
      worked(await test.up());
      const both = rowsOf(prod.store, "biolab-prod");
      editEnvironment(test, [["tier"], "platinum"]);
      worked(await test.up());
      const refused = await test.pulumi("destroy", "--yes", "--stack", test.stack);
      worked(await test.pulumi("state", "unprotect", "--all", "--yes", "--stack", test.stack));
      worked(await test.destroy());

      expect(both).toEqual(rowsOf(prod.store, "biolab-prod"));
      expect(both.length).toBeGreaterThan(50);
      expect(said(refused)).toContain("because it is protected");
      expect(everything(prod.store).filter((row) => !JSON.stringify(row).includes("biolab-test"))).toEqual(
        before,
      );
      worked(await prod.refresh("--expect-no-changes"));
      worked(await prod.preview("--expect-no-changes"));
    });
  },
);
