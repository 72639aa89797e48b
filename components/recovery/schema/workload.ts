import * as z from "zod";
import { durationText } from "../../../environment/duration.ts";
import { arn, region } from "../../../environment/keys/aws.ts";
import { approvedBy, localDate, reason } from "../../../environment/vocabulary.ts";
import { modes } from "../modes.ts";

const subnetGroup = z.string().regex(/^[A-Za-z0-9._ -]{1,255}$/, "a name of a DB subnet group");
const securityGroup = z
  .string()
  .regex(/^sg-[0-9a-f]{8,17}$/, "an id such as sg-0123456789abcdef0")
  .meta({ examples: ["sg-0123456789abcdef0"] });

const side = z.strictObject({
  subnetGroup: subnetGroup.optional().meta({
    description: "DB subnet group. Default: the region's own.",
    examples: ["orders-recovery"],
  }),
  securityGroups: z
    .array(securityGroup)
    .min(1)
    .optional()
    .meta({ description: "Security groups. Default: that of the network." }),
  key: arn.optional().meta({
    description: "KMS key, of the same region. Default: one that is made there.",
    examples: ["arn:aws:kms:eu-west-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef"],
  }),
});

/** What recovery asks of one workload: `workloads[].recovery`. */
export const workload = z
  .strictObject({
    replicate: z
      .strictObject({
        mode: z
          .enum(modes)
          .meta({ description: "How its data gets to the other region; none: it does not." }),
        reason,
        approvedBy,
        expires: localDate.meta({ description: "Last day on which this holds." }),
      })
      .optional()
      .meta({ description: "Replication that differs from the tier's." }),
    in: z.record(region, side).optional().meta({
      description: "What its replica takes there, by region. It holds whichever role the region has.",
    }),
    restore: durationText.optional().meta({
      description:
        "How long it takes to have the data back in the other region, as measured. Default: the tier's.",
      examples: ["20m", "3h"],
    }),
  })
  .meta({ description: "What recovery needs to know of this workload's other side." });

export type Side = z.infer<typeof side>;
