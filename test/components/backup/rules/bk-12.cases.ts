import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "./overriding.ts";

const records = "backup-plan-only-records-eu-central-1-workload.inputs.rules";
const app = "backup-plan-sub-daily-eu-central-1-workload.inputs.rules";
const lock = (place: string) => `backup-lock-${place}.inputs`;
const central = "arn:aws:backup:eu-central-1:999999999999:backup-vault:central";
const used = { use: { "backup-vault-eu-central-1-backup": central } };
/** A vault of the workloads' own account, as a target beside the other. */
const airGapped = (minRetentionDays: number) => ({
  "air-gapped": {
    type: "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
    name: "air-gapped",
    provider: "aws-workload",
    inputs: { name: "air-gapped", region: "eu-central-1", minRetentionDays, maxRetentionDays: 3650 },
    from: ["tier"],
  },
  [`${records}[1].targetLogicallyAirGappedBackupVaultArn`]: { ref: "air-gapped", output: "arn" },
});
const gapped = "backup-plan-daily-us-east-1-workload.inputs.rules[0].copyActions[2].lifecycle.deleteAfter";
const copied = "backup-air-gapped-vault-us-east-1-backup.inputs";

export const cases: RuleCases = {
  rule: "BK-12",
  accept: [
    { because: "14 d are the lock's minimum", set: { "overrides[0].value": "14d" } },
    {
      because: "points through the day are kept as long as the lock asks",
      set: { "overrides[1]": overriding("backup.retention.subDaily", "1d") },
    },
    {
      because: "continuous backups are kept 35 d",
      set: { "overrides[1]": overriding("backup.lock.minimum", "35d") },
    },
    {
      because: "the lock has no maximum",
      inputs: { unset: [`${lock("eu-central-1-workload")}.maxRetentionDays`] },
    },
    { because: "an air-gapped vault takes 60 d", inputs: { set: airGapped(60) } },
    {
      because: "copies to an air-gapped vault are kept 365 d",
      base: "platinum",
      inputs: { set: { [`${copied}.maxRetentionDays`]: 365 } },
    },
    {
      because: "an air-gapped vault asks for 35 d, and sub-daily points do not go there",
      base: "platinum",
      inputs: { set: { [`${copied}.minRetentionDays`]: 35 } },
    },
    { because: "somebody else's vault takes 14 d", set: { ...used, "overrides[0].value": "14d" } },
  ],
  reject: [
    { because: "13 d are less than the lock's minimum", set: { "overrides[0].value": "13d" } },
    {
      because: "continuous backups are kept 35 d and no longer",
      set: { "overrides[1]": overriding("backup.lock.minimum", "36d") },
    },
    {
      because: "7 years are more than the lock's maximum",
      inputs: { set: { [`${lock("eu-central-1-workload")}.maxRetentionDays`]: 2554 } },
    },
    {
      because: "7 years are more than the lock of the copies takes",
      inputs: { set: { [`${lock("eu-central-1-backup")}.maxRetentionDays`]: 2554 } },
    },
    {
      because: "points through the day are kept 13 d",
      inputs: { set: { [`${app}[0].lifecycle.deleteAfter`]: 13 } },
    },
    {
      because: "a copy is kept 13 d",
      inputs: { set: { [`${app}[1].copyActions[1].lifecycle.deleteAfter`]: 13 } },
    },
    {
      because: "for ever is more than any maximum",
      inputs: { set: { [`${app}[2].lifecycle.deleteAfter`]: -1 } },
    },
    { because: "an air-gapped vault takes 61 d", inputs: { set: airGapped(61) } },
    {
      because: "copies to an air-gapped vault are kept 365 d, one more than it takes",
      base: "platinum",
      inputs: { set: { [`${copied}.maxRetentionDays`]: 364 } },
    },
    {
      because: "a copy to an air-gapped vault is kept 13 d",
      base: "platinum",
      inputs: { set: { [gapped]: 13 } },
    },
    {
      because: "somebody else's vault takes no 13 d",
      set: used,
      inputs: { set: { [`${app}[1].copyActions[1].lifecycle.deleteAfter`]: 13 } },
    },
  ],
};
