/** Logical name of the role as which AWS Backup acts. IAM has no region. */
export const backupRole = "backup-role-workload";

export function restoreTestName(region: string): string {
  return `backup-restore-test-${region}-workload`;
}

export function frameworkName(region: string): string {
  return `backup-framework-${region}-workload`;
}
