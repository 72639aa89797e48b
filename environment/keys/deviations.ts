import * as z from "zod";
import { approvedBy, localDate, reason } from "../vocabulary.ts";
import { arn } from "./aws.ts";

const freeze = z.strictObject({
  name: z.string().min(1).meta({ description: "What it is called in reports and refusals." }),
  from: localDate.meta({ description: "First frozen day, in the environment's zone." }),
  to: localDate.meta({ description: "Last frozen day." }),
  reason,
  approvedBy,
});

const override = z.strictObject({
  path: z
    .string()
    .min(1)
    .meta({
      description: "A leaf of what the tier promises, for example backup.retention.daily.",
      examples: ["backup.retention.daily", "backup.rto"],
    }),
  workload: z
    .string()
    .optional()
    .meta({ description: "Id of the only workload that it is for; default: all." }),
  value: z
    .union([z.string(), z.number(), z.boolean(), z.null()])
    .meta({ description: "What holds instead." }),
  reason,
  approvedBy,
  expires: localDate.meta({
    description: "Last day on which it holds. Afterwards the file is refused until it is renewed or removed.",
  }),
});

export const freezes = z
  .array(freeze)
  .optional()
  .meta({ description: "Days without patches, drills and runbooks; backups and pulumi up go on." });
export const overrides = z
  .array(override)
  .optional()
  .meta({ description: "Deviations from the tier, each with a reason, an approver and an end." });
export const adopt = z
  .record(
    z.string(),
    z.union([z.string().min(1), z.strictObject({ id: z.string().min(1), managed: z.literal(true) })], {
      error: "expected the cloud's id, or {id: …, managed: true} once it has been imported",
    }),
  )
  .optional()
  .meta({
    description:
      "Existing resources to take over: logical name → the cloud's id. The first `up` imports one as it is; with {id: …, managed: true} the next brings it into line.",
  });
export const use = z
  .record(z.string(), arn)
  .optional()
  .meta({ description: "Somebody else's resources to refer to and never change: logical name → ARN." });

export type Override = z.infer<typeof override>;
export type Freeze = z.infer<typeof freeze>;
