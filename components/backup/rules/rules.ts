import type { BackupRule } from "./subject.ts";

/** The rules of backup, in the order of their ids. */
export const backupRules: readonly BackupRule[] = [];
