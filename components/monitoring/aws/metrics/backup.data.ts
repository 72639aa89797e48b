import { alike, type ServiceMetrics } from "./fact.ts";

export const backup: ServiceMetrics = {
  namespace: "AWS/Backup",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/cloudwatch.html",
  metrics: [
    ...alike(
      [
        "NumberOfBackupJobsAborted",
        "NumberOfBackupJobsCompleted",
        "NumberOfBackupJobsExpired",
        "NumberOfBackupJobsFailed",
        "NumberOfCopyJobsCompleted",
        "NumberOfCopyJobsFailed",
        "NumberOfRestoreJobsCompleted",
        "NumberOfRestoreJobsFailed",
      ],
      {
        unit: "Count",
        dimensions: [["BackupVaultName"], ["BackupVaultName", "ResourceType"], ["ResourceType"]],
        finestPeriodSeconds: 300,
        believed: ["dimensions", "unit"],
      },
    ),
  ],
};
