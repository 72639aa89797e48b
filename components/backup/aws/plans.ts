import { physicalName, stackOf } from "../../environment/naming.ts";
import type { Plain, Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { BackupIntent, LifecycleIntent, PlanIntent, RuleIntent, VaultIntent } from "../intent.ts";
import type { BackupEnvironment } from "../schema.ts";
import { compileBackupSchedule } from "./cron.ts";
import { backupNameLimits, referToVault } from "./place.ts";
import type { BackupTypes } from "./types.ts";

type Rule = Exclude<Plain<BackupTypes["aws:backup/plan:Plan"]>["rules"], undefined>[number];

/** Longest-kept last, as `explain` shows the ladder; AWS keeps rules as a set. */
export function specifyPlan(
  environment: BackupEnvironment,
  intent: BackupIntent,
  plan: PlanIntent,
): Specified<BackupTypes> {
  const vaults = new Map(intent.vaults.map((vault) => [vault.name, vault]));
  return {
    type: "aws:backup/plan:Plan",
    name: plan.name,
    provider: "aws-workload",
    inputs: {
      name: physicalName([stackOf(environment), plan.group, plan.region], backupNameLimits),
      region: plan.region,
      rules: plan.rules.map((rule) => specifyRule(environment, intent, rule, vaults)),
      tags: tagsOf(environment),
    },
    options: { protect: true },
    from: plan.from,
  };
}

function specifyRule(
  environment: BackupEnvironment,
  intent: BackupIntent,
  rule: RuleIntent,
  vaults: ReadonlyMap<string, VaultIntent>,
): Rule {
  const schedule = compileBackupSchedule(rule.starts, intent.zone);
  if ("cannotSay" in schedule) throw new Error(`the ${rule.name} rule ${schedule.cannotSay}`);
  const vault = vaultOf(vaults, rule.vault);
  return {
    ruleName: rule.name,
    targetVaultName: referToVault(vault, "name"),
    schedule: schedule.scheduleExpression,
    scheduleExpressionTimezone: schedule.scheduleExpressionTimezone,
    startWindow: rule.startWindowMinutes,
    completionWindow: rule.completionWindowMinutes,
    enableContinuousBackup: rule.continuous,
    lifecycle: specifyLifecycle(rule.lifecycle),
    copyActions: rule.copies.map((copy) => ({
      destinationVaultArn: referToVault(vaultOf(vaults, copy.vault), "arn"),
      lifecycle: specifyLifecycle(copy.lifecycle),
    })),
    recoveryPointTags: tagsOf(environment),
  };
}

function vaultOf(vaults: ReadonlyMap<string, VaultIntent>, name: string): VaultIntent {
  const vault = vaults.get(name);
  if (vault === undefined) throw new Error(`the plan fills ${name}, which is not among its vaults`);
  return vault;
}

/** Where nothing goes cold the key is left out: AWS reads a zero as a day. */
function specifyLifecycle({ retentionDays, coldAfterDays, archiveVolumes }: LifecycleIntent) {
  return {
    deleteAfter: retentionDays,
    ...(coldAfterDays === undefined ? {} : { coldStorageAfter: coldAfterDays }),
    ...(archiveVolumes === true ? { optInToArchiveForSupportedResources: true } : {}),
  };
}
