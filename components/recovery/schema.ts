import * as z from "zod";
import type { AreaSchema } from "../../environment/area.ts";
import { durationText } from "../../environment/duration.ts";
import type { EnvironmentOf } from "../../environment/schema.ts";
import type { StatefulKindName } from "../../environment/workloads/kinds.ts";
import { decision, drill, promoted, readiness } from "./schema/agreed.ts";
import { plan } from "./schema/plan.ts";
import { traffic } from "./schema/traffic.ts";
import { workload } from "./schema/workload.ts";

const keys = z.strictObject({
  traffic: z.array(traffic).min(1).optional().meta({ description: "Names in DNS that follow a failover." }),
  plan: plan
    .optional()
    .meta({ description: "What a failover does beyond the steps that are derived. Owed from silver up." }),
  readiness: readiness.optional().meta({
    description: "What the recovery region needs beside data, listed. Owed from silver up.",
  }),
  decision: decision.optional().meta({ description: "How a failover is decided on." }),
  drills: z
    .array(drill)
    .min(1)
    .optional()
    .meta({ description: "Drills that were held, with what was measured." }),
  promoted: z
    .array(promoted)
    .min(1)
    .optional()
    .meta({ description: "Replicas that a failover made the primary, while the regions are swapped." }),
});

const calendar = z
  .strictObject({
    drill: z
      .strictObject({
        start: z.string().meta({
          description: "Local start of the drills.",
          examples: ["cron(0 9 15 5,11 ? *)", "monthly 1st SAT 09:00"],
        }),
        duration: durationText.meta({ description: "Time that a drill may take.", examples: ["4h"] }),
      })
      .meta({ description: "When a failover is drilled. Owed from silver up." }),
  })
  .optional();

const promise = z.strictObject({
  approach: z.enum(["same-region", "other-region", "pilot-light", "warm-standby"]).meta({
    description: "What waits in the other region: nothing, backups, data, or data with running databases.",
  }),
  rpo: durationText.nullable().meta({
    description: "How much may be lost when the region is lost; null: no promise about that.",
  }),
  approvalTime: durationText.meta({ description: "Time until a failover is decided on." }),
  stepTime: durationText.meta({ description: "Time that moving or restoring one workload may take." }),
  drillInterval: durationText
    .nullable()
    .meta({ description: "Longest time between two drills; null: none is owed." }),
});

/** The keys of recovery in the environment file: `recovery:`, `calendar.recovery` and `workloads[].recovery`. */
export const recoverySchema = {
  id: "recovery",
  keys,
  calendar,
  workload,
  promise,
} as const satisfies AreaSchema;

export type RecoveryEnvironment = EnvironmentOf<typeof recoverySchema>;
/** A workload that holds data; what `isStateful` lets through. */
export type RecoveryWorkload = RecoveryEnvironment["workloads"][number] & { readonly kind: StatefulKindName };
export type RecoveryPromise = z.infer<typeof promise>;
export type Approach = RecoveryPromise["approach"];
