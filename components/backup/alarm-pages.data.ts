import type { AlarmPage } from "../environment/aws/alarm.ts";

const source = "https://docs.aws.amazon.com/aws-backup/latest/devguide/cloudwatch.html";

/** What the runbooks say about the alarms of backup. */
export const backupPages: readonly AlarmPage[] = [
  {
    id: "backup-jobs-failed",
    why: "A backup job failed: its workload has no recovery point of that time.",
    first:
      "Read the job's message in AWS Backup; mend the cause, and start an on-demand backup where the next one is far.",
    source,
  },
  {
    id: "backup-jobs-expired",
    why: "A backup job did not start within its window: its workload has no recovery point of that time.",
    first:
      "See which jobs ran before it; start an on-demand backup, and widen the window where it happens again.",
    source,
  },
  {
    id: "backup-jobs-aborted",
    why: "Somebody stopped a backup job: its workload has no recovery point of that time.",
    first: "Find out in CloudTrail who stopped it and why; start an on-demand backup.",
    source,
  },
  {
    id: "backup-jobs-missing",
    why: "No backup was completed in a time in which the plan makes at least one.",
    first: "See whether the plan and its selection are still there, and whether the service's opt-in is on.",
    source,
  },
  {
    id: "backup-copies-failed",
    why: "A copy failed: a recovery point exists in one place only.",
    first:
      "Read the copy job's message; see the policies of the vault and of the key on the other side; copy it on demand.",
    source,
  },
  {
    id: "backup-copies-missing",
    why: "No copy was completed in a time in which the plan makes at least one: the other side falls behind.",
    first:
      "See whether copy jobs still run, and whether the organisation still allows copies between accounts.",
    source,
  },
  {
    id: "backup-restores-failed",
    why: "A restore failed: nobody knows whether the recovery point can be used.",
    first: "Read the restore job's message; mend the cause, and restore again before the point is needed.",
    source,
  },
];
