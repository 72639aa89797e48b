import type { BackupRule } from "./subject.ts";

const shared = ["backup.lock.", "backup.restoreTests.", "backup.audit."];

export const sharedLocks: BackupRule = {
  id: "BK-44",
  area: "backup",
  statement:
    "What workloads share is overridden for all of them: a vault's lock, and the restore tests and evidence of a region.",
  why: "The override changes nothing: what is shared stays as the tier says, though something else was agreed.",
  severity: "error",
  otherwise: "never",
  source: "components/backup/README.md",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment: { overrides = [] } }) {
    for (const [index, { path, workload }] of overrides.entries()) {
      if (workload === undefined || !shared.some((leaves) => path.startsWith(leaves))) continue;
      yield {
        path: ["overrides", index, "workload"],
        message: `${path} is overridden for ${workload} alone, and all workloads share it`,
        fix: "remove workload, so that the override holds for all",
      };
    }
  },
};
