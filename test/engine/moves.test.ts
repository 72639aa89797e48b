import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deployed, everything, onCopy, said, worked } from "./deployed.ts";
import { parseState } from "./differential.ts";
import { editEnvironment } from "./environment-file.ts";
import { ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { saidOfLeaving } from "./leaving.ts";
import { changes } from "./steps.ts";

const TIMEOUT = 200_000;

/** Rows of what holds recovery points: vaults, their locks, policies and keys. */
const kept = ({ store }: Workspace) => everything(store).filter(({ type }) => /vault|kms/.test(type));

describe.skipIf(!ENGINE.found)(`workloads that move or go${WHY_NOT}`, { timeout: TIMEOUT }, () => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await deployed({ stack: "fieldcapture-prod" });
  }, TIMEOUT);

  afterAll(() => workspace.dispose());

  it("swaps the regions' roles: what is selected in the primary region follows, vaults and keys stay", () =>
    onCopy(workspace, async (copy) => {
      const before = kept(copy);
      const providers = async () =>
        parseState(await copy.export())
          .resources.flatMap(({ type, id }) => (type.startsWith("pulumi:providers:") ? [id] : []))
          .sort();
      const providersBefore = await providers();
      editEnvironment(copy, [["aws", "regions"], { primary: "us-east-1", recovery: "sa-east-1" }]);
      const run = worked(await copy.up());

      expect(changes(run)).toEqual([
        "create backup-alarm-jobs-missing-s3-us-east-1-workload",
        "create backup-plan-continuous-us-east-1-workload",
        "create backup-selection-tagged-photo-store-continuous-us-east-1-workload",
        "delete backup-alarm-jobs-missing-s3-sa-east-1-workload",
        "delete backup-selection-tagged-photo-store-continuous-sa-east-1-workload",
        "update fieldcapture-prod",
      ]);
      expect(kept(copy)).toEqual(before);
      expect(await providers()).toEqual(providersBefore);
      worked(await copy.preview("--expect-no-changes"));
    }));

  it("lets a plan that lost its last workload go, and keeps its vaults, only as explain says", () =>
    onCopy(workspace, async (copy) => {
      const before = everything(copy.store);
      const vaultsBefore = kept(copy);
      editEnvironment(copy, [["workloads", 4], undefined]);
      const refused = await copy.pulumi("up", "--yes", "--stack", copy.stack);
      const untouched = everything(copy.store);
      const { retired, unprotect } = await saidOfLeaving(copy);
      editEnvironment(copy, [["backup"], { retired }]);
      for (const urn of unprotect)
        worked(await copy.pulumi("state", "unprotect", urn, "--yes", "--stack", copy.stack));
      const run = worked(await copy.up());

      expect(refused.exitCode).toBe(1);
      expect(said(refused)).toContain("because it is protected");
      expect(untouched).toEqual(before);
      expect(retired).toHaveLength(1);
      expect(unprotect).toHaveLength(1);
      expect(changes(run)).toEqual([
        "delete backup-alarm-copies-failed-to-sa-east-1-workload-us-east-1-workload",
        "delete backup-alarm-copies-failed-to-us-east-1-backup-us-east-1-workload",
        "delete backup-alarm-copies-missing-to-sa-east-1-workload-us-east-1-workload",
        "delete backup-alarm-copies-missing-to-us-east-1-backup-us-east-1-workload",
        "delete backup-alarm-jobs-aborted-us-east-1-workload",
        "delete backup-alarm-jobs-expired-us-east-1-workload",
        "delete backup-alarm-jobs-failed-us-east-1-workload",
        "delete backup-alarm-jobs-missing-efs-us-east-1-workload",
        "delete backup-plan-sub-daily-us-east-1-workload",
        "delete backup-selection-all-efs-sub-daily-us-east-1-workload",
        "update fieldcapture-prod",
      ]);
      expect(kept(copy)).toEqual(vaultsBefore);
    }));
});
