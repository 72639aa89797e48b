import * as z from "zod";
import type { AreaSchema } from "../../environment/area.ts";
import { durationText } from "../../environment/duration.ts";
import type { EnvironmentOf } from "../../environment/schema.ts";
import { tier } from "../../environment/tier.ts";
import { approvedBy, localDate, reason } from "../../environment/vocabulary.ts";
import type { StatefulKindName } from "../../environment/workloads/kinds.ts";

const lockPhase = z.enum(["governance", "compliance"]);

const lock = z.strictObject({
  phase: lockPhase.meta({
    description:
      "governance: administrators with the right can lift it; compliance: nobody can, once its cooling-off is over. Default: governance.",
  }),
  acknowledgeIrreversible: z.boolean().optional().meta({
    description: "Must be true for compliance: locked vaults outlive contracts and cannot be emptied.",
  }),
  reason,
  approvedBy,
});

const retired = z.strictObject({
  name: z.string().meta({
    description: "Logical name of a vault that gets no new recovery points, as `explain` prints it.",
    examples: ["backup-vault-eu-west-1-workload"],
  }),
  tier: tier.meta({ description: "Tier that it was filled under: its lock keeps that tier's limits." }),
  phase: lockPhase.optional().meta({ description: "Phase that its lock had. Default: governance." }),
  until: localDate.meta({ description: "Day on which its last recovery point has expired." }),
  reason,
});

const keys = z.strictObject({
  lock: lock.optional().meta({ description: "Phase of the vault locks, decided by a person." }),
  generation: z.int().min(2).max(99).optional().meta({
    description:
      "Makes new vaults beside the old, because a compliance lock's limits cannot change. List the old ones under retired.",
  }),
  retired: z.array(retired).optional().meta({
    description: "Vaults that a lower tier no longer fills, kept until their recovery points expire.",
  }),
});

const calendar = z.strictObject({
  start: z.string().meta({
    description:
      "Local start of the daily, weekly, monthly and yearly backups. Sub-daily ones derive from it.",
    examples: ["daily 01:00"],
  }),
  duration: durationText.meta({
    description: "Time in which a started backup must be complete.",
    examples: ["4h"],
  }),
});

const workload = z.strictObject({
  protect: z.literal(false).meta({ description: "Leaves the workload without backup. Said, never silent." }),
  reason,
  approvedBy,
  expires: localDate.meta({ description: "Last day on which this holds." }),
});

const leaf = {
  duration: durationText,
  retention: durationText.nullable(),
  copy: z.boolean(),
};

/** What a tier promises about backup; the leaves are what `overrides[].path` may name, as `backup.<leaf>`. */
const promise = z.strictObject({
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
  }),
  lock: z.strictObject({
    phaseOwed: lockPhase.meta({ description: "Phase that the tier owes the customer." }),
    minimum: leaf.duration.meta({ description: "Shortest retention that the vaults accept." }),
    changeableFor: leaf.duration.meta({
      description: "Cooling-off before a compliance lock is final. At least 3d.",
    }),
  }),
});

/** The keys of backup in the environment file: `backup:`, `calendar.backup` and `workloads[].backup`. */
export const backupSchema = { id: "backup", keys, calendar, workload, promise } as const satisfies AreaSchema;

export type BackupEnvironment = EnvironmentOf<typeof backupSchema>;
/** A workload that holds data; what `isStateful` lets through. */
export type BackupWorkload = BackupEnvironment["workloads"][number] & { readonly kind: StatefulKindName };
export type BackupPromise = z.infer<typeof promise>;
export type LockPhase = z.infer<typeof lockPhase>;
