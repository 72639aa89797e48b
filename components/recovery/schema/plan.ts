import * as z from "zod";
import { durationText } from "../../../environment/duration.ts";
import { fileActionNames } from "../failover/actions.ts";

const stepId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,49}$/, "lower-case letters, digits and hyphens, at most 50")
  .meta({ examples: ["close-database", "start-workers"] });

const step = z.strictObject({
  id: stepId.meta({ description: "Name of the step, to which others refer." }),
  does: z.enum(fileActionNames).meta({ description: "What is done." }),
  to: z
    .string()
    .min(1)
    .meta({
      description: "What it is done to: a workload's id, or the cloud's id or ARN.",
      examples: ["sg-0123456789abcdef0", "orders"],
    }),
  after: z.array(stepId).optional().meta({
    description: "Steps that must be done before; default: what its phase follows from.",
  }),
  timeout: durationText.meta({
    description: "Time in which it is done or has failed.",
    examples: ["5m", "10m"],
  }),
  precondition: z
    .string()
    .min(3)
    .meta({
      description: "What must hold before, as a statement that somebody can check.",
      examples: ["no session writes", "the queue is empty"],
    }),
  undo: z
    .string()
    .min(3)
    .meta({ description: "How it is taken back.", examples: ["open the group again"] }),
  manual: z
    .string()
    .min(3)
    .optional()
    .meta({ description: "What a person does, where nothing does it by itself." }),
});

const steps = (description: string) => z.array(step).min(1).meta({ description });

export const plan = z.strictObject({
  fence: steps("How the old side is kept from writing before the new one may."),
  failover: steps("What else happens in the other region, such as starting workers.").optional(),
  failback: steps("How the service returns to the first region."),
});

export type FileStep = z.infer<typeof step>;
