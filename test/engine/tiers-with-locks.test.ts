import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeGate, openGate, reached } from "../../simulator/gate.ts";
import { deployed, everything, onCopy, said, worked } from "./deployed.ts";
import { editEnvironment } from "./environment-file.ts";
import { ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { lost } from "./kept.ts";
import { saidOfLeaving } from "./leaving.ts";
import { taken } from "./steps.ts";
import { expectOfBackup, kept, missing, taggedOfBackup, withoutTags } from "./tiers.ts";

const TIMEOUT = 200_000;

describe.skipIf(!ENGINE.found)(
  `a change of the tier of fieldcapture-prod${WHY_NOT}`,
  { timeout: TIMEOUT },
  () => {
    let silver: Workspace;
    const LOCK = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
    const urnOf = (name: string) =>
      `urn:pulumi:fieldcapture-prod::upkeep::upkeep:environment:Environment$upkeep:backup:Aws$aws:backup/vault:Vault::${name}`;
    const emptied = ["backup-vault-sa-east-1-backup", "backup-vault-us-east-1-backup"];

    /** Tables are not continuously backed up there, and gold promises 15 minutes: BK-05 wants that to be agreed. */
    const tables = {
      path: "backup.rpo.pointInTime",
      value: "4h",
      reason: "Devices send again what was lost",
      approvedBy: "service owner",
      expires: "2027-05-31",
    };
    /** Vaults that are still filled, with shorter limits. */
    const LOCKED = ["backup-lock-sa-east-1-workload", "backup-lock-us-east-1-workload"];
    const COPIES = [
      "to-sa-east-1-backup-sa-east-1",
      "to-sa-east-1-workload-us-east-1",
      "to-us-east-1-backup-us-east-1",
      "to-us-east-1-workload-sa-east-1",
    ];

    beforeAll(async () => {
      silver = await deployed({ stack: "fieldcapture-prod" });
    }, TIMEOUT);

    afterAll(() => silver.dispose());

    it("to gold updates plans and alarms in place, and replaces and deletes nothing", () =>
      onCopy(silver, async (copy) => {
        const before = await copy.export();
        const tagged = await taggedOfBackup(copy);
        const held = withoutTags(kept(copy));
        editEnvironment(
          copy,
          [["tier"], "gold"],
          [["overrides", 1], tables],
          [["calendar", "patching", "canary"], { start: "patchTuesday+2d 03:00", duration: "4h" }],
          [["monitoring", "escalation", "l3"], { email: "service-manager@msp.example" }],
        );
        const run = worked(await copy.up());

        expect(lost(before, run)).toEqual([]);
        expect(taken(run)).toEqual([]);
        expectOfBackup(run, {
          tagged,
          created: ["sa", "us"].flatMap((where) =>
            ["controls", "resources"].map((what) => `backup-report-${what}-${where}-east-1-workload`),
          ),
          changed: {
            "backup-framework-sa-east-1-workload": ["controls"],
            "backup-framework-us-east-1-workload": ["controls"],
            "backup-plan-continuous-sa-east-1-workload": ["rules"],
            "backup-plan-sub-daily-sa-east-1-workload": ["rules"],
            "backup-plan-sub-daily-us-east-1-workload": ["rules"],
            "backup-restore-test-aurora-sa-east-1-workload": ["validationWindowHours"],
            "backup-restore-test-dynamodb-sa-east-1-workload": ["validationWindowHours"],
            "backup-restore-test-efs-us-east-1-workload": ["validationWindowHours"],
            "backup-restore-test-s3-sa-east-1-workload": ["validationWindowHours"],
            "backup-alarm-jobs-missing-dynamodb-sa-east-1-workload": missing,
            "backup-alarm-jobs-missing-efs-us-east-1-workload": missing,
            ...Object.fromEntries(
              COPIES.map((route) => [`backup-alarm-copies-missing-${route}-workload`, missing]),
            ),
          },
        });
        expect(withoutTags(kept(copy))).toEqual(expect.arrayContaining(held));
      }));

    it("to bronze is refused while vaults that hold points would go, before anything is changed", () =>
      onCopy(silver, async (copy) => {
        const before = everything(copy.store);
        editEnvironment(copy, [["tier"], "bronze"]);
        const run = await copy.pulumi("up", "--yes", "--stack", copy.stack);

        expect(run.exitCode).toBe(1);
        expect(said(run)).toContain("Preview failed: resource");
        for (const name of emptied) expect(said(run)).toContain(`pulumi state unprotect '${urnOf(name)}'`);
        expect(everything(copy.store)).toEqual(before);
      }));

    it("to bronze keeps them with the entries that explain names, and no vault is ever without a lock", () =>
      onCopy(silver, async (copy) => {
        editEnvironment(copy, [["tier"], "bronze"]);
        const { retired, unprotect } = await saidOfLeaving(copy);
        editEnvironment(copy, [["backup"], { retired }]);
        expect(unprotect).toEqual([]);
        expect(retired).toEqual(
          emptied.map((name) => ({
            name,
            tier: "silver",
            until: "2027-11-30",
            reason: "Kept until its last recovery point under silver has expired",
          })),
        );
        const before = await copy.export();
        const tagged = await taggedOfBackup(copy);
        const held = withoutTags(kept(copy));
        const locks = () => copy.store.find({ type: LOCK }).map(({ id, region }) => `${id} ${region}`);
        const locked = locks();

        closeGate(copy.store, "before", "backup-lock-sa-east-1-workload");
        const running = copy.start("up", "--yes", "--skip-preview", "--stack", copy.stack);
        await Promise.race([reached(copy.store, "before", "backup-lock-sa-east-1-workload"), running.done]);
        const between = locks();
        openGate(copy.store, "before", "backup-lock-sa-east-1-workload");
        const run = worked(await running.done);

        expect([between, locks()]).toEqual([locked, locked]);
        expect(lost(before, run)).toEqual([]);
        expect(
          taken(run).filter(
            (step) => step.includes("replace") && !LOCKED.some((lock) => step.endsWith(lock)),
          ),
        ).toEqual([]);
        expectOfBackup(run, {
          tagged,
          deleted: [
            ...COPIES.flatMap((route) =>
              ["failed", "missing"].map((what) => `backup-alarm-copies-${what}-${route}-workload`),
            ),
            "backup-report-copies-sa-east-1-workload",
            "backup-report-copies-us-east-1-workload",
          ],
          replaced: LOCKED,
          changed: {
            "backup-framework-sa-east-1-workload": ["controls"],
            "backup-framework-us-east-1-workload": ["controls"],
            "backup-lock-sa-east-1-workload": ["maxRetentionDays", "minRetentionDays"],
            "backup-lock-us-east-1-workload": ["maxRetentionDays", "minRetentionDays"],
            "backup-plan-continuous-sa-east-1-workload": ["rules"],
            "backup-plan-sub-daily-sa-east-1-workload": ["rules"],
            "backup-plan-sub-daily-us-east-1-workload": ["rules"],
            "backup-restore-test-sa-east-1-workload": ["recoveryPointSelection", "scheduleExpression"],
            "backup-restore-test-us-east-1-workload": ["recoveryPointSelection", "scheduleExpression"],
            "backup-alarm-jobs-missing-dynamodb-sa-east-1-workload": missing,
            "backup-alarm-jobs-missing-efs-us-east-1-workload": missing,
          },
        });
        expect(withoutTags(kept(copy))).toEqual(held);
        const targets = JSON.stringify(copy.store.find({ type: "aws:backup/plan:Plan" }));
        expect(targets).not.toMatch(/copyActions":\[{/);
        worked(await copy.preview("--expect-no-changes"));
      }));
  },
);
