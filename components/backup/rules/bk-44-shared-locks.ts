import type { BackupRule } from "./subject.ts";

export const sharedLocks: BackupRule = {
  id: "BK-44",
  area: "backup",
  statement: "A vault's lock is overridden for all workloads: they share their vaults.",
  why: "The override changes nothing: the lock keeps the tier's limits, though other ones were agreed.",
  severity: "error",
  otherwise: "never",
  source: "components/backup/README.md",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment: { overrides = [] } }) {
    for (const [index, { path, workload }] of overrides.entries()) {
      if (workload === undefined || !path.startsWith("backup.lock.")) continue;
      yield {
        path: ["overrides", index, "workload"],
        message: `${path} is overridden for ${workload} alone, and the vault is shared`,
        fix: "remove workload, so that the override holds for all",
      };
    }
  },
};
