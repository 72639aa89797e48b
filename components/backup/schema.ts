import * as z from "zod";
import type { AreaSchema } from "../../environment/area.ts";
import { durationText } from "../../environment/duration.ts";
import { region } from "../../environment/keys/aws.ts";
import type { EnvironmentOf } from "../../environment/schema.ts";
import { tier } from "../../environment/tier.ts";
import { approvedBy, localDate, reason } from "../../environment/vocabulary.ts";
import type { StatefulKindName } from "../../environment/workloads/kinds.ts";
import { lockPhase, promise } from "./promise-schema.ts";

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

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing-inferred-metadata.html */
const testNetwork = z.strictObject({
  region: region.meta({ description: "Region whose restore tests it is for." }),
  subnet: z
    .string()
    .regex(/^subnet-[0-9a-f]{8,17}$/, "the id of a subnet such as subnet-0123456789abcdef0")
    .meta({ description: "Subnet in which instances and file systems are restored." }),
  securityGroup: z
    .string()
    .regex(/^sg-[0-9a-f]{8,17}$/, "the id of a security group such as sg-0123456789abcdef0")
    .meta({ description: "Security group of all that is restored: it lets nothing in and nothing out." }),
  databaseSubnets: z
    .string()
    .min(1)
    .optional()
    .meta({ description: "DB subnet group in which databases are restored. Default: the account's own." }),
  directory: z
    .string()
    .regex(/^d-[0-9a-f]{10}$/, "the id of a directory such as d-0123456789")
    .optional()
    .meta({
      description:
        "AWS Managed Microsoft AD that restored FSx for Windows file systems join: without it they are not tested.",
    }),
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
  testNetworks: z.array(testNetwork).optional().meta({
    description:
      "Where restore tests put what they restore, apart from everything else. Default: the account's default VPC.",
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

/** The keys of backup in the environment file: `backup:`, `calendar.backup` and `workloads[].backup`. */
export const backupSchema = { id: "backup", keys, calendar, workload, promise } as const satisfies AreaSchema;

export type BackupEnvironment = EnvironmentOf<typeof backupSchema>;
/** A workload that holds data; what `isStateful` lets through. */
export type BackupWorkload = BackupEnvironment["workloads"][number] & { readonly kind: StatefulKindName };
export type TestNetwork = z.infer<typeof testNetwork>;
