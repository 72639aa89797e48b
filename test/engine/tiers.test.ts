import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeGate, openGate, reached } from "../../simulator/gate.ts";
import { deployed, everything, onCopy, said, worked } from "./deployed.ts";
import { parseState } from "./differential.ts";
import { editEnvironment } from "./environment-file.ts";
import { ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { saidOfLeaving } from "./leaving.ts";
import { changedBesideTier, changes } from "./steps.ts";

const TIMEOUT = 200_000;

/** An update of the environment and of all that carries tags, and nothing else: what every change of the tier comes to. */
async function updatesOfTagged(workspace: Workspace): Promise<string[]> {
  const { resources } = parseState(await workspace.export());
  const tagged = resources.filter(({ inputs }) => inputs["tags"] !== undefined);
  return [workspace.stack, ...tagged.map(({ urn }) => urn.split("::").at(-1) ?? "")]
    .map((name) => `update ${name}`)
    .sort();
}

/** What the longer or shorter interval of a tier changes of an alarm on missing jobs. */
const missing = ["alarmDescription", "datapointsToAlarm", "evaluationPeriods", "warmUpConfiguration"];

const vaults = ({ store }: Workspace) => everything(store).filter(({ type }) => /vault|key:Key/.test(type));
const withoutTags = (rows: ReturnType<typeof vaults>) =>
  rows.map(({ id, type, inputs: { tags: _, ...inputs } }) => ({ id, type, inputs }));

describe.skipIf(!ENGINE.found)(`a change of the tier of biolab-prod${WHY_NOT}`, { timeout: TIMEOUT }, () => {
  let gold: Workspace;
  const region = "eu-central-1-workload";

  beforeAll(async () => {
    gold = await deployed({ stack: "biolab-prod" });
  }, TIMEOUT);

  afterAll(() => gold.dispose());

  it.each([
    {
      to: "platinum",
      changed: {
        [`backup-plan-sub-daily-${region}`]: ["rules"],
        [`backup-alarm-jobs-missing-ec2-${region}`]: missing,
        [`backup-alarm-jobs-missing-fsx-${region}`]: missing,
        [`backup-alarm-copies-missing-to-eu-central-1-backup-${region}`]: missing,
        [`backup-alarm-copies-missing-to-eu-west-1-workload-${region}`]: missing,
      },
    },
    {
      to: "silver",
      changed: {
        [`backup-plan-continuous-${region}`]: ["rules"],
        [`backup-plan-daily-${region}`]: ["rules"],
        [`backup-plan-only-lims-db-${region}`]: ["rules"],
        [`backup-plan-sub-daily-${region}`]: ["rules"],
        [`backup-alarm-jobs-missing-ec2-${region}`]: missing,
        [`backup-alarm-jobs-missing-fsx-${region}`]: missing,
        [`backup-alarm-copies-missing-to-eu-central-1-backup-${region}`]: missing,
        [`backup-alarm-copies-missing-to-eu-west-1-workload-${region}`]: missing,
      },
    },
  ])("to $to updates plans and alarms in place, and replaces and deletes nothing", ({ to, changed }) =>
    onCopy(gold, async (copy) => {
      const before = withoutTags(vaults(copy));
      const expected = await updatesOfTagged(copy);
      editEnvironment(copy, [["tier"], to]);
      const run = worked(await copy.up());

      expect(changes(run)).toEqual(expected);
      expect(changedBesideTier(run)).toEqual(changed);
      expect(withoutTags(vaults(copy))).toEqual(before);
    }),
  );
});

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
        const before = withoutTags(vaults(copy));
        const expected = await updatesOfTagged(copy);
        editEnvironment(copy, [["tier"], "gold"], [["overrides", 1], tables]);
        const run = worked(await copy.up());

        expect(changes(run)).toEqual(expected);
        expect(changedBesideTier(run)).toEqual({
          "backup-plan-continuous-sa-east-1-workload": ["rules"],
          "backup-plan-sub-daily-sa-east-1-workload": ["rules"],
          "backup-plan-sub-daily-us-east-1-workload": ["rules"],
          "backup-alarm-jobs-missing-dynamodb-sa-east-1-workload": missing,
          "backup-alarm-jobs-missing-efs-us-east-1-workload": missing,
          ...Object.fromEntries(
            COPIES.map((route) => [`backup-alarm-copies-missing-${route}-workload`, missing]),
          ),
        });
        expect(withoutTags(vaults(copy))).toEqual(before);
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
        const copyAlarms = COPIES.flatMap((route) =>
          ["failed", "missing"].map((what) => `backup-alarm-copies-${what}-${route}-workload`),
        );
        const replacement = ["replace", "create-replacement", "delete-replaced"];
        const expected = [
          ...(await updatesOfTagged(copy)).filter(
            (change) => !copyAlarms.some((name) => change.endsWith(name)),
          ),
          ...copyAlarms.map((name) => `delete ${name}`),
          ...LOCKED.flatMap((name) => replacement.map((op) => `${op} ${name}`)),
        ].sort();
        const locks = () => copy.store.find({ type: LOCK }).map(({ id, region }) => `${id} ${region}`);
        const before = locks();

        closeGate(copy.store, "before", "backup-lock-sa-east-1-workload");
        const running = copy.start("up", "--yes", "--skip-preview", "--stack", copy.stack);
        await Promise.race([reached(copy.store, "before", "backup-lock-sa-east-1-workload"), running.done]);
        const between = locks();
        openGate(copy.store, "before", "backup-lock-sa-east-1-workload");
        const run = worked(await running.done);

        expect([between, locks()]).toEqual([before, before]);
        expect(changes(run)).toEqual(expected);
        expect(changedBesideTier(run)).toEqual({
          "backup-lock-sa-east-1-workload": ["maxRetentionDays", "minRetentionDays"],
          "backup-lock-us-east-1-workload": ["maxRetentionDays", "minRetentionDays"],
          "backup-plan-continuous-sa-east-1-workload": ["rules"],
          "backup-plan-sub-daily-sa-east-1-workload": ["rules"],
          "backup-plan-sub-daily-us-east-1-workload": ["rules"],
          "backup-alarm-jobs-missing-dynamodb-sa-east-1-workload": missing,
          "backup-alarm-jobs-missing-efs-us-east-1-workload": missing,
        });
        const targets = JSON.stringify(copy.store.find({ type: "aws:backup/plan:Plan" }));
        expect(targets).not.toMatch(/copyActions":\[{/);
        worked(await copy.preview("--expect-no-changes"));
      }));
  },
);
