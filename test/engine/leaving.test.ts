import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deployed, everything, worked } from "./deployed.ts";
import { editEnvironment } from "./environment-file.ts";
import { ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { saidOfLeaving } from "./leaving.ts";

const TIMEOUT = 200_000;

/** Types that stay in the accounts whatever becomes of the stack. */
const STAYS = /^aws:(backup\/vault:|backup\/vaultLock|backup\/regionSettings|kms\/|iam\/)/;

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
      const stays = () => everything(leaving.store).filter(({ type }) => STAYS.test(type));
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
      expect(kept).toEqual(before);
      expect(everything(leaving.store)).toEqual(before);
    });
  },
);
