import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredResource } from "../../simulator/store.ts";
import { deployed, everything, worked } from "./deployed.ts";
import { parseState } from "./differential.ts";
import { editEnvironment, seedsOf } from "./environment-file.ts";
import { ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { saidOfLeaving } from "./leaving.ts";

const TIMEOUT = 200_000;

/** What was there before us and what the stack lets go without deleting it, as the cloud holds it now. */
async function staying(workspace: Workspace): Promise<() => readonly StoredResource[]> {
  const { resources } = parseState(await workspace.export());
  const retained = resources.filter(({ retainOnDelete }) => retainOnDelete);
  const ids = new Set([...retained, ...seedsOf(workspace)].map(({ type, id }) => `${type} ${id}`));
  return () => everything(workspace.store).filter(({ type, id }) => ids.has(`${type} ${id}`));
}

/** What the how-to names as staying. */
const NAMED = [
  "backup/vault:Vault",
  "backup/vaultLockConfiguration:",
  "kms/key:Key",
  "iam/role:Role",
  "s3/bucket:Bucket",
];

describe.skipIf(!ENGINE.found)(
  `leaving a customer as the how-to says${WHY_NOT}`,
  { timeout: TIMEOUT },
  () => {
    let leaving: Workspace;

    beforeAll(async () => {
      leaving = await deployed({ stack: "fieldcapture-prod" });
    }, TIMEOUT);

    afterAll(() => leaving.dispose());

    it("stops the jobs, keeps the vaults, and loses none of them when the stack ends", async () => {
      const stays = await staying(leaving);
      const before = stays();
      const out = { protect: false, reason: "contract ended", approvedBy: "owner", expires: "2027-12-31" };
      editEnvironment(leaving, ...[0, 1, 2, 3, 4].map((at) => [["workloads", at, "backup"], out] as const));
      const first = await saidOfLeaving(leaving);
      editEnvironment(leaving, [["backup"], { retired: first.retired }]);
      for (const urn of first.unprotect)
        worked(await leaving.pulumi("state", "unprotect", urn, "--yes", "--stack", leaving.stack));
      worked(await leaving.up());
      const plans = leaving.store.find({ type: "aws:backup/plan:Plan" });
      const kept = stays();

      worked(await leaving.pulumi("state", "unprotect", "--all", "--yes", "--stack", leaving.stack));
      worked(await leaving.pulumi("destroy", "--yes", "--stack", leaving.stack));

      expect(first.retired).toHaveLength(4);
      expect(first.unprotect).toHaveLength(3);
      expect(plans).toEqual([]);
      for (const type of NAMED) expect(before.filter((one) => one.type.includes(type))).not.toEqual([]);
      expect(kept).toEqual(before);
      expect(everything(leaving.store)).toEqual(before);
    });
  },
);
