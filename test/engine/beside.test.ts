import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedStore } from "../../simulator/seed.ts";
import type { Store } from "../../simulator/store.ts";
import { deployed, everything, said, worked } from "./deployed.ts";
import { editEnvironment, seedsOf, stackFileOf } from "./environment-file.ts";
import { createWorkspace, ENGINE, WHY_NOT, type Workspace } from "./harness.ts";

const TIMEOUT = 200_000;

/** What of the clouds one stack made: all that carries its name. */
const rowsOf = (store: Store, stack: string) =>
  everything(store).filter((row) => JSON.stringify(row).includes(stack));

/** The file with a stage's own workloads: two stacks never declare the same one. */
function ofTest(file: string): string {
  return file
    .replace("db:lims", "db:lims-test")
    .replace("App: lims", "App: lims-test")
    .replace("fs-0a1b2c3d4e5f60718", "fs-1a1b2c3d4e5f60718")
    .replace("s3:::biolab-raw-data", "s3:::biolab-raw-data-test")
    .replace("table/sample-index", "table/sample-index-test");
}

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
      writeFileSync(stackFileOf(test), ofTest(copied) + readFileSync(stackFileOf(test), "utf8"));
      seedStore(test.store, seedsOf(test));
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
      editEnvironment(test, [["calendar", "backup", "start"], "daily 00:30"]);
      worked(await test.up());
      const refused = await test.pulumi("destroy", "--yes", "--stack", test.stack);
      worked(await test.pulumi("state", "unprotect", "--all", "--yes", "--stack", test.stack));
      worked(await test.destroy());

      expect(both).toEqual(rowsOf(prod.store, "biolab-prod"));
      expect(both.length).toBeGreaterThan(50);
      expect(said(refused)).toContain("because it is protected");
      expect(
        everything(prod.store).filter((row) => !/biolab-test|"stage":"test"/.test(JSON.stringify(row))),
      ).toEqual(before);
      worked(await prod.refresh("--expect-no-changes"));
      worked(await prod.preview("--expect-no-changes"));
    });
  },
);
