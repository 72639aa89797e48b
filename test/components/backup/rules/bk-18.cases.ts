import type { RuleCases } from "../../../rules/case.ts";

const lock = "backup-lock-eu-central-1-workload.inputs";

const overriding = (path: string, value: string) => ({
  path,
  value,
  reason: "contract section 7",
  approvedBy: "head of operations",
  expires: "2027-03-31",
});

const compliance = {
  lock: {
    phase: "compliance",
    acknowledgeIrreversible: true,
    reason: "contract section 9",
    approvedBy: "head of quality",
  },
};

const airGapped = (minRetentionDays: number, maxRetentionDays: number) => ({
  type: "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
  name: "air-gapped",
  provider: "aws-backup",
  inputs: { name: "air-gapped", minRetentionDays, maxRetentionDays, region: "eu-central-1" },
  from: ["tier"],
});

const elsewhere = (minRetentionDays: number, maxRetentionDays: number) => ({
  type: "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
  name: "lock-elsewhere",
  provider: "aws-workload",
  inputs: { backupVaultName: "elsewhere", minRetentionDays, maxRetentionDays, region: "eu-central-1" },
  from: ["tier"],
});

export const cases: RuleCases = {
  rule: "BK-18",
  accept: [
    {
      because: "a cooling-off of 3 days is the shortest",
      set: { backup: compliance, "overrides[1]": overriding("backup.lock.changeableFor", "3d") },
    },
    {
      because: "a cooling-off of 36,500 days is the longest",
      set: { backup: compliance, "overrides[1]": overriding("backup.lock.changeableFor", "36500d") },
    },
    { because: "1 day is the shortest retention", inputs: { set: { [`${lock}.minRetentionDays`]: 1 } } },
    { because: "36,500 days are the longest", inputs: { set: { [`${lock}.maxRetentionDays`]: 36_500 } } },
    { because: "minimum and maximum may be one", inputs: { set: { "lock-elsewhere": elsewhere(35, 35) } } },
    { because: "an air-gapped vault keeps 7 days", inputs: { set: { "air-gapped": airGapped(7, 7) } } },
  ],
  reject: [
    {
      because: "a cooling-off of 2 days is too short",
      set: { backup: compliance, "overrides[1]": overriding("backup.lock.changeableFor", "2d") },
    },
    { because: "no retention is 0 days", inputs: { set: { [`${lock}.minRetentionDays`]: 0 } } },
    { because: "36,501 days are too many", inputs: { set: { [`${lock}.maxRetentionDays`]: 36_501 } } },
    {
      because: "the minimum is above the maximum",
      inputs: { set: { "lock-elsewhere": elsewhere(36, 35) } },
    },
    {
      because: "a cooling-off of 36,501 days is too long",
      inputs: { set: { [`${lock}.changeableForDays`]: 36_501 } },
    },
    { because: "an air-gapped vault keeps 6 days", inputs: { set: { "air-gapped": airGapped(6, 35) } } },
  ],
};
