import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deployed, everything, onCopy, said, worked } from "./deployed.ts";
import { parseState } from "./differential.ts";
import { editEnvironment } from "./environment-file.ts";
import { ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { BUCKET, KEPT, lost } from "./kept.ts";
import { saidOfLeaving } from "./leaving.ts";
import { changesOf, taken } from "./steps.ts";

const TIMEOUT = 200_000;

/** Rows of what holds data: vaults, their locks, policies and keys, databases and buckets. */
const kept = ({ store }: Workspace) =>
  everything(store).filter(({ type }) => /vault|kms/.test(type) || type === BUCKET || KEPT.includes(type));

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
      const state = await copy.export();
      editEnvironment(
        copy,
        [["aws", "regions"], { primary: "us-east-1", recovery: "sa-east-1" }],
        // What is ready in us-east-1 is of no use in the other direction.
        [["recovery", "readiness", "certificates"], []],
        [["recovery", "readiness", "secrets"], []],
      );
      const run = worked(await copy.up());

      expect(lost(state, run)).toEqual([]);
      expect(taken(run).filter((step) => step.includes("replace") || step.includes("-us-east-1-"))).toEqual([
        // The reminder of the next drill stands in the recovery region.
        "delete recovery-drill-due-target-us-east-1-workload",
        "delete recovery-drill-due-us-east-1-workload",
      ]);
      expect(changesOf("backup", run)).toEqual([
        "create backup-alarm-jobs-missing-s3-us-east-1-workload",
        "create backup-alarm-restores-failed-s3-us-east-1-workload",
        "create backup-plan-continuous-us-east-1-workload",
        "create backup-restore-test-s3-us-east-1-workload",
        "create backup-selection-tagged-photo-store-continuous-us-east-1-workload",
        "delete backup-alarm-jobs-missing-s3-sa-east-1-workload",
        "delete backup-alarm-restores-failed-s3-sa-east-1-workload",
        "delete backup-restore-test-s3-sa-east-1-workload",
        "delete backup-selection-tagged-photo-store-continuous-sa-east-1-workload",
        "update backup-framework-sa-east-1-workload",
        "update backup-framework-us-east-1-workload",
        "update backup-restore-test-us-east-1-workload",
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
      const state = await copy.export();
      const run = worked(await copy.up());

      expect(refused.exitCode).toBe(1);
      expect(said(refused)).toContain("because it is protected");
      expect(untouched).toEqual(before);
      expect(retired).toHaveLength(1);
      expect(unprotect).toHaveLength(1);
      // The bucket of the reports on that region stays in the account.
      expect(lost(state, run)).toEqual(["delete backup-reports-us-east-1-workload"]);
      expect(taken(run).filter((step) => step.includes("replace"))).toEqual([]);
      expect(changesOf("backup", run)).toEqual([
        "delete backup-alarm-copies-failed-to-sa-east-1-workload-us-east-1-workload",
        "delete backup-alarm-copies-failed-to-us-east-1-backup-us-east-1-workload",
        "delete backup-alarm-copies-missing-to-sa-east-1-workload-us-east-1-workload",
        "delete backup-alarm-copies-missing-to-us-east-1-backup-us-east-1-workload",
        "delete backup-alarm-jobs-aborted-us-east-1-workload",
        "delete backup-alarm-jobs-expired-us-east-1-workload",
        "delete backup-alarm-jobs-failed-us-east-1-workload",
        "delete backup-alarm-jobs-missing-efs-us-east-1-workload",
        "delete backup-alarm-restores-failed-efs-us-east-1-workload",
        "delete backup-event-restores-us-east-1-workload",
        "delete backup-event-target-restores-us-east-1-workload",
        "delete backup-framework-us-east-1-workload",
        "delete backup-plan-sub-daily-us-east-1-workload",
        ...["copies", "jobs", "restores"].map((what) => `delete backup-report-${what}-us-east-1-workload`),
        ...["encryption", "ownership", "policy", "private"].map(
          (what) => `delete backup-reports-${what}-us-east-1-workload`,
        ),
        "delete backup-reports-us-east-1-workload",
        "delete backup-reports-versions-us-east-1-workload",
        "delete backup-restore-test-efs-us-east-1-workload",
        "delete backup-restore-test-us-east-1-workload",
        "delete backup-selection-all-efs-sub-daily-us-east-1-workload",
      ]);
      expect(kept(copy)).toEqual(vaultsBefore);
    }));
});
