import type { StatefulKind } from "./kind.ts";

/** Kinds that AWS Backup protects by snapshots, starts that the service refuses around its own window not counted. */
export const hourlySnapshots: StatefulKind["recovery"] = {
  class: "snapshot",
  // Hourly is the most frequent schedule; start window and job take an hour each.
  bestRpoMinutes: 180,
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html",
};
