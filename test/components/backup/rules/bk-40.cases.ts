import type { RuleCases } from "../../../rules/case.ts";

const retired = (...names: string[]) => ({
  retired: names.map((name) => ({ name, tier: "gold", until: "2034-01-01", reason: "lower tier" })),
});

export const cases: RuleCases = {
  rule: "BK-40",
  accept: [
    {
      because: "bronze fills one region only",
      base: "bronze",
      set: { backup: retired("backup-vault-eu-west-1-workload") },
    },
    {
      because: "no plan fills the second generation",
      set: { backup: retired("backup-vault-eu-west-1-workload-g2") },
    },
    {
      because: "gold fills no air-gapped vault",
      set: { backup: retired("backup-air-gapped-vault-eu-central-1-backup") },
    },
    { because: "the backup account is named", set: { backup: retired("backup-vault-eu-west-1-backup") } },
  ],
  reject: [
    { because: "it is no vault's name", set: { backup: retired("clinic-prod-backup-vault-eu-west-1") } },
    { because: "there is no such region", set: { backup: retired("backup-vault-ireland-workload") } },
    {
      because: "there is no first generation",
      set: { backup: retired("backup-vault-us-east-1-workload-g1") },
    },
    {
      because: "no air-gapped vault lies beside the workloads",
      set: { backup: retired("backup-air-gapped-vault-eu-central-1-workload") },
    },
    {
      because: "platinum fills its air-gapped vault",
      base: "platinum",
      set: { backup: retired("backup-air-gapped-vault-us-east-1-backup") },
    },
    { because: "the plan fills it", set: { backup: retired("backup-vault-eu-west-1-workload") } },
    {
      because: "it comes twice",
      set: { backup: retired("backup-vault-eu-west-1-backup", "backup-vault-eu-west-1-backup") },
    },
    {
      because: "there is no backup account",
      base: "bronze",
      set: { backup: retired("backup-vault-eu-central-1-backup") },
    },
  ],
};
