import type { AlarmPage } from "../environment/aws/alarm.ts";

/** What the runbooks say about the alarms of recovery. */
export const recoveryPages: readonly AlarmPage[] = [
  {
    id: "recovery-replica-lag",
    why: "Data in the other region is further behind than what may be lost, or nobody says how far.",
    first:
      "See whether replication runs and what it waits for; until it has caught up, a failover loses more than was promised.",
    source:
      "https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html",
  },
  {
    id: "recovery-replication-failed",
    why: "Objects could not be copied to the other region.",
    first:
      "See the rights of the replication role and the key on the other side; copy what failed by a batch job.",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-metrics.html",
  },
];
