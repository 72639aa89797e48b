import * as z from "zod";
import { durationText } from "../duration.ts";
import { dataClasses } from "../vocabulary.ts";
import { arn, region } from "./aws.ts";

/** Keys that every workload may have, whatever its kind and whatever areas add. */
export const workloadKeys = {
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,29}$/, "lower-case letters, digits and hyphens, at most 30")
    .meta({
      examples: ["lims-db", "orders"],
      description: "Name of the workload in this file, in resource names and in reports. Never re-used.",
    }),
  arn: arn.optional().meta({ description: "The one resource. Exactly one of arn and select is given." }),
  select: z
    .record(z.string().min(1), z.string())
    .refine((tags) => Object.keys(tags).length > 0, "at least one tag")
    .optional()
    .meta({
      description: "Tags that select the resources, all of which must match. Values are case-sensitive.",
    }),
  region: region
    .optional()
    .meta({ description: "Region of the selected resources. Default: the primary region." }),
  count: z
    .int()
    .positive()
    .optional()
    .meta({ description: "How many resources the tags select, for the reader." }),
  storage: z
    .string()
    .regex(/^\d+(\.\d+)?(GiB|TiB)$/, "a size such as 500GiB or 2TiB")
    .optional()
    .meta({ description: "How much data a backup holds, for the reader.", examples: ["500GiB", "2TiB"] }),
  dataClass: z
    .enum(dataClasses)
    .optional()
    .meta({ description: "Class of its data, one of compliance.dataClasses." }),
  expectedJob: durationText.optional().meta({
    description: "How long its backup job runs; part of its RPO. Default: 60m.",
    examples: ["60m", "45m"],
  }),
};
