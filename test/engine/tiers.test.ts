import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deployed, onCopy, worked } from "./deployed.ts";
import { type Edit, editEnvironment } from "./environment-file.ts";
import { ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { lost } from "./kept.ts";
import { saidOfLeaving } from "./leaving.ts";
import { nameOf, taken } from "./steps.ts";
import { expectOfBackup, kept, missing, taggedOfBackup, withoutTags } from "./tiers.ts";

const TIMEOUT = 200_000;

describe.skipIf(!ENGINE.found)(`a change of the tier of biolab-prod${WHY_NOT}`, { timeout: TIMEOUT }, () => {
  let gold: Workspace;
  const region = "eu-central-1-workload";

  beforeAll(async () => {
    gold = await deployed({ stack: "biolab-prod" });
  }, TIMEOUT);

  afterAll(() => gold.dispose());

  it("to platinum updates plans and alarms in place, and replaces and deletes nothing", () =>
    onCopy(gold, async (copy) => {
      const before = await copy.export();
      const tagged = await taggedOfBackup(copy);
      const held = withoutTags(kept(copy));
      editEnvironment(
        copy,
        [["tier"], "platinum"],
        // What platinum owes besides: shorter steps, rings that follow closer, a fourth level of on-call.
        [["recovery", "plan", "failover", 0, "timeout"], "5m"],
        [["recovery", "plan", "failover", 1, "timeout"], "5m"],
        [["calendar", "patching", "emergency"], { start: "daily 16:00", duration: "4h" }],
        [["calendar", "patching", "canary", "start"], "patchTuesday+1d 20:00"],
        [["calendar", "patching", "pilot", "start"], "patchTuesday+3d 20:00"],
        [["calendar", "patching", "broad", "start"], "patchTuesday+5d 20:00"],
        [["monitoring", "escalation", "l4"], { email: "head-of-operations@msp.example" }],
      );
      const run = worked(await copy.up());

      expect(lost(before, run)).toEqual([]);
      expect(taken(run)).toEqual([]);
      expectOfBackup(run, {
        tagged,
        created: [
          "backup-air-gapped-vault-eu-central-1-backup",
          "backup-alarm-copies-failed-to-air-gapped-eu-central-1-backup-eu-central-1-workload",
          "backup-alarm-copies-missing-to-air-gapped-eu-central-1-backup-eu-central-1-workload",
          "backup-vault-policy-air-gapped-eu-central-1-backup",
        ],
        changed: {
          [`backup-framework-${region}`]: ["controls"],
          [`backup-plan-continuous-${region}`]: ["rules"],
          [`backup-plan-daily-${region}`]: ["rules"],
          [`backup-plan-sub-daily-${region}`]: ["rules"],
          [`backup-alarm-jobs-missing-ec2-${region}`]: missing,
          [`backup-alarm-jobs-missing-fsx-${region}`]: missing,
          [`backup-alarm-copies-missing-to-eu-central-1-backup-${region}`]: missing,
          [`backup-alarm-copies-missing-to-eu-west-1-workload-${region}`]: missing,
        },
      });
      expect(withoutTags(kept(copy))).toEqual(expect.arrayContaining(held));
      worked(await copy.preview("--expect-no-changes"));
    }));

  it("to silver lets replicas go only as explain says, and they and their data stay in the cloud", () =>
    onCopy(gold, async (copy) => {
      const tagged = await taggedOfBackup(copy);
      const held = withoutTags(kept(copy));
      const rings: Edit[] = [
        [["calendar", "patching", "pilot", "start"], "patchTuesday+13d 20:00"],
        [["calendar", "patching", "broad", "start"], "patchTuesday+19d 20:00"],
      ];
      editEnvironment(copy, [["tier"], "silver"], ...rings);
      const { retired, unprotect } = await saidOfLeaving(copy);
      for (const urn of unprotect)
        worked(await copy.pulumi("state", "unprotect", urn, "--yes", "--stack", copy.stack));
      const before = await copy.export();
      const run = worked(await copy.up());

      expect(retired).toEqual([]);
      expect(unprotect.map(nameOf).sort()).toEqual([
        "recovery-bucket-eu-west-1-raw-data",
        "recovery-bucket-versioning-eu-west-1-raw-data",
        "recovery-replica-eu-west-1-lims-db",
        "recovery-table-eu-west-1-sample-index",
      ]);
      expect(
        lost(before, run).filter((step) => !unprotect.some((urn) => step === `delete ${nameOf(urn)}`)),
      ).toEqual([]);
      expect(taken(run).filter((step) => step.includes("replace"))).toEqual([]);
      expectOfBackup(run, {
        tagged,
        deleted: [`backup-report-controls-${region}`, `backup-report-resources-${region}`],
        changed: {
          [`backup-framework-${region}`]: ["controls"],
          [`backup-plan-continuous-${region}`]: ["rules"],
          [`backup-plan-daily-${region}`]: ["rules"],
          [`backup-plan-only-lims-db-${region}`]: ["rules"],
          [`backup-plan-sub-daily-${region}`]: ["rules"],
          ...Object.fromEntries(
            ["dynamodb", "ec2", "rds", "s3"].map((kind) => [
              `backup-restore-test-${kind}-${region}`,
              ["validationWindowHours"],
            ]),
          ),
          [`backup-alarm-jobs-missing-ec2-${region}`]: missing,
          [`backup-alarm-jobs-missing-fsx-${region}`]: missing,
          [`backup-alarm-copies-missing-to-eu-central-1-backup-${region}`]: missing,
          [`backup-alarm-copies-missing-to-eu-west-1-workload-${region}`]: missing,
        },
      });
      expect(withoutTags(kept(copy))).toEqual(held);
    }));
});
