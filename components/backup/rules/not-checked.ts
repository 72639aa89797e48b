import type { RuleEntry } from "../../../environment/rule.ts";

const azure = { area: "backup", severity: "error", clouds: ["azure"], judges: "inputs" } as const;

/** Rules about clouds that nothing is planned for yet: known, listed, and not checked. */
export const backupNotChecked: readonly RuleEntry[] = [
  {
    ...azure,
    id: "BK-30",
    statement:
      "Cross-region restore is switched on only where storage is geo-redundant, and neither is changed once something is protected.",
    why: "Azure refuses the change: the vault that was meant to survive the region cannot.",
    otherwise: "deploy",
    source: "https://learn.microsoft.com/azure/backup/backup-create-recovery-services-vault",
  },
  {
    ...azure,
    id: "BK-31",
    statement: "A vault is created unlocked and its immutability is locked by a later update.",
    why: "Azure refuses a vault that is locked at its creation.",
    otherwise: "deploy",
    source: "https://learn.microsoft.com/azure/backup/backup-azure-immutable-vault-concept",
  },
  {
    ...azure,
    id: "BK-32",
    statement:
      "Soft delete lasts 14 to 180 days; a machine's daily points are kept 7 to 9,999 days and its instant ones 1 to 5 (standard) or 1 to 30 days (enhanced); hourly backups come every 4, 6, 8 or 12 hours.",
    why: "Azure refuses the policy.",
    otherwise: "deploy",
    source: "https://learn.microsoft.com/azure/backup/backup-azure-vms-enhanced-policy",
  },
  {
    ...azure,
    id: "BK-33",
    statement: "Soft delete is written in the words of the kind of vault that it is for.",
    why: "Recovery Services vaults and Backup vaults spell it differently, and Azure refuses the other's word.",
    otherwise: "deploy",
    source: "https://learn.microsoft.com/azure/backup/backup-azure-enhanced-soft-delete-about",
  },
  {
    ...azure,
    id: "BK-34",
    statement: "What is protected in an immutable vault leaves it by a plan, never by a destroy.",
    why: "Immutability refuses the removal, even unlocked: the destroy stops half-way.",
    otherwise: "deploy",
    source: "https://learn.microsoft.com/azure/backup/backup-azure-immutable-vault-concept",
  },
];
