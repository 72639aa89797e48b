import type { BackupRule } from "./subject.ts";

export const complianceLock: BackupRule = {
  id: "BK-19",
  area: "backup",
  statement: "A compliance lock is acknowledged as irreversible, with a reason and an approver.",
  why: "Once its cooling-off is over nobody can lift it, not even AWS: every point is kept and paid for until it expires, whatever becomes of the contract.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment }) {
    const lock = environment.backup?.lock;
    if (lock?.phase !== "compliance") return;
    if (lock.acknowledgeIrreversible !== true) {
      yield {
        path: ["backup", "lock", "acknowledgeIrreversible"],
        message: "the phase compliance cannot be undone, and nobody has acknowledged that",
        fix: "add acknowledgeIrreversible: true, or write phase: governance",
      };
    }
    for (const key of ["reason", "approvedBy"] as const) {
      if (lock[key].trim() !== "") continue;
      const fix =
        key === "reason" ? "write why, in words that an auditor understands" : "write who approved it";
      yield { path: ["backup", "lock", key], message: `${key} of the compliance lock is blank`, fix };
    }
  },
};
