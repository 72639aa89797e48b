import * as z from "zod";

/** The piece of an explanation about what is watched, who is called and when nobody is. */
export const monitoring = z.strictObject({
  alarms: z.array(
    z.strictObject({
      id: z.string().meta({ description: "Of its page in the runbooks." }),
      name: z.string(),
      workload: z
        .string()
        .optional()
        .meta({ description: "Absent where all of an account and region share it." }),
      region: z.string(),
      severity: z.int(),
      when: z.string().meta({ description: "Its threshold, and for how long." }),
    }),
  ),
  counts: z.array(z.strictObject({ region: z.string(), severity: z.int(), count: z.int() })),
  budget: z.int().meta({ description: "How many alarms the price of the tier bears." }),
  leftOut: z
    .array(z.strictObject({ workload: z.string(), id: z.string(), severity: z.int(), because: z.string() }))
    .meta({ description: "What the tier has and the workload does not get." }),
  escalation: z.array(
    z.strictObject({
      level: z.string(),
      afterMinutes: z.int().meta({ description: "Minutes from the alarm after which it is called." }),
      contact: z.string().optional().meta({ description: "Absent where nobody is named." }),
    }),
  ),
  heartbeatMinutes: z.int().meta({ description: "Time between two signs of life of the alarms' own path." }),
  mutes: z.array(
    z.strictObject({
      ring: z.string(),
      region: z.string(),
      workloads: z.array(z.string()),
      starts: z.string().meta({ description: "A local time and its zone, or a cron of five fields." }),
      durationMinutes: z.int(),
    }),
  ),
});
