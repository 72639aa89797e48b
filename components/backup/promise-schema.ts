import * as z from "zod";
import { durationText } from "../../environment/duration.ts";

export const lockPhase = z.enum(["governance", "compliance"]);

const leaf = {
  duration: durationText,
  retention: durationText.nullable(),
  copy: z.boolean(),
  report: z.boolean(),
};

/** What a tier promises about backup; the leaves are what `overrides[].path` may name, as `backup.<leaf>`. */
export const promise = z.strictObject({
  rpo: z.strictObject({
    pointInTime: leaf.duration.meta({ description: "RPO of kinds that can be restored to any moment." }),
    snapshot: leaf.duration.meta({ description: "RPO of kinds that are restored from snapshots." }),
  }),
  rto: leaf.duration.meta({ description: "Time to have the data back." }),
  snapshotInterval: leaf.duration.meta({
    description: "Time between two snapshots: 24h, or whole hours that divide it.",
  }),
  startWindow: leaf.duration.meta({ description: "Time in which a backup must have started. At least 60m." }),
  retention: z.strictObject({
    pointInTime: leaf.retention.meta({
      description: "How far back any moment can be restored; null: not at all.",
    }),
    subDaily: leaf.retention.meta({ description: "How long points between two daily ones are kept." }),
    daily: leaf.retention.meta({ description: "How long daily points are kept." }),
    weekly: leaf.retention.meta({ description: "How long Sunday's points are kept." }),
    monthly: leaf.retention.meta({ description: "How long points of the 1st are kept." }),
    yearly: leaf.retention.meta({
      description: "How long points of 1 January are kept, in regulated environments.",
    }),
  }),
  coldAfter: z.strictObject({
    monthly: leaf.retention.meta({ description: "When monthly points move to cold storage; null: never." }),
    yearly: leaf.retention.meta({ description: "When yearly points move to cold storage; null: never." }),
  }),
  archiveVolumes: z
    .boolean()
    .meta({ description: "Whether EBS snapshots move to the archive tier with the others." }),
  copies: z.strictObject({
    recoveryRegion: leaf.copy.meta({ description: "Whether points are copied to the other region." }),
    backupAccount: leaf.copy.meta({ description: "Whether points are copied to the backup account." }),
    airGapped: leaf.copy.meta({
      description:
        "Whether daily and longer-kept points are copied to a vault of the backup account that nobody can empty.",
    }),
  }),
  lock: z.strictObject({
    phaseOwed: lockPhase.meta({ description: "Phase that the tier owes the customer." }),
    minimum: leaf.duration.meta({ description: "Shortest retention that the vaults accept." }),
    changeableFor: leaf.duration.meta({
      description: "Cooling-off before a compliance lock is final. At least 3d.",
    }),
  }),
  restoreTests: z.strictObject({
    every: z
      .enum(["week", "month"])
      .meta({ description: "How often recovery points are restored for a test." }),
    scope: z.enum(["one per type", "all"]).meta({
      description: "Whether one workload of each type is restored, or all of them.",
    }),
    point: z.enum(["random", "latest"]).meta({ description: "Which of a workload's points is restored." }),
    keptFor: leaf.duration.meta({
      description: "How long what was restored stays for checks before AWS deletes it: 1h to 7d.",
    }),
  }),
  audit: z.strictObject({
    framework: leaf.report.meta({
      description: "Whether AWS Backup Audit Manager compares what exists with what is promised.",
    }),
    jobs: leaf.report.meta({ description: "Whether backup jobs are reported every day." }),
    copies: leaf.report.meta({ description: "Whether copy jobs are reported every day." }),
    restores: leaf.report.meta({
      description: "Whether restore jobs, tests included, are reported every day.",
    }),
    compliance: leaf.report.meta({
      description: "Whether the framework's results are reported every day, by control and by resource.",
    }),
  }),
});

export type BackupPromise = z.infer<typeof promise>;
export type LockPhase = z.infer<typeof lockPhase>;
