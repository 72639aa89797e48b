import * as z from "zod";
import { finding, instant } from "../document.ts";
import { failover } from "./failover.ts";
import { monitoring } from "./monitoring.ts";
import { proof } from "./proof.ts";
import { ring } from "./rings.ts";

const rpo = z.strictObject({
  minutes: z.int().nonnegative(),
  parts: z
    .array(z.strictObject({ what: z.string(), minutes: z.int().nonnegative() }))
    .meta({ description: "What passes before data is safe; adds up to minutes." }),
});

const workload = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  region: z.string(),
  plan: z.string().optional().meta({ description: "Plan that covers it; absent where none does." }),
  exempt: z
    .strictObject({ reason: z.string(), approvedBy: z.string(), expires: z.iso.date() })
    .optional()
    .meta({ description: "Why no plan covers it, and until when that holds." }),
  promised: z.strictObject({
    tierRpoMinutes: z.int().meta({ description: "What the tier says for its class of kinds." }),
    rpoMinutes: z
      .int()
      .meta({ description: "What is promised: the tier's, or the kind's best where that is more." }),
    rtoMinutes: z.int(),
  }),
  effective: rpo
    .optional()
    .meta({ description: "What the plan really gives, in the workload's own region." }),
  effectiveElsewhere: rpo
    .optional()
    .meta({ description: "What copies give in the other region, the time to copy not counted." }),
});

const step = z.strictObject({
  name: z.string(),
  starts: z.string().meta({ description: "When it runs, in words." }),
  continuous: z.boolean(),
  retentionDays: z.int(),
  coldAfterDays: z.int().optional(),
  vault: z.string(),
  copies: z.array(z.string()).meta({ description: "Vaults that get a copy." }),
});

const plan = z.strictObject({
  name: z.string(),
  region: z.string(),
  workloads: z.array(z.string()),
  ladder: z.array(step).meta({ description: "Shortest-kept first." }),
});

const vault = z.strictObject({
  name: z.string(),
  account: z.enum(["workload", "backup"]),
  region: z.string(),
  lock: z.strictObject({
    phase: z.enum(["governance", "compliance"]).meta({ description: "Phase that is set." }),
    phaseOwed: z.enum(["governance", "compliance"]).meta({ description: "Phase that the tier owes." }),
    minimumDays: z.int(),
    maximumDays: z.int(),
    changeableForDays: z.int(),
  }),
  airGapped: z.literal(true).optional().meta({
    description: "Locked for good from its first moment on, and filled by copies alone.",
  }),
  retired: z.strictObject({ until: z.iso.date(), reason: z.string() }).optional(),
  external: z.string().optional().meta({ description: "ARN of somebody else's vault, never changed." }),
});

const resource = z.strictObject({
  type: z.string(),
  name: z.string().meta({ description: "Logical name in the Pulumi program." }),
  cloudName: z.string().optional().meta({ description: "Name in the cloud, where it has one." }),
  account: z.string().optional(),
  region: z.string().optional(),
  adopted: z.string().optional().meta({ description: "Id under which it exists and is imported." }),
});

/** What `upkeep explain` tells about a stack: plain data, the same for the JSON document and the text. */
export const explanation = z.strictObject({
  schemaVersion: z.literal(1),
  asOf: instant,
  stack: z.string(),
  file: z.string(),
  environment: z.strictObject({
    customer: z.string(),
    stage: z.string(),
    tier: z.string(),
    edition: z.string(),
    zone: z.string(),
    accounts: z.strictObject({ workload: z.string(), backup: z.string().optional() }),
    regions: z.strictObject({ primary: z.string(), recovery: z.string().optional() }),
    frameworks: z.array(z.string()),
    dataClasses: z.array(z.string()),
  }),
  workloads: z.array(workload),
  plans: z.array(plan),
  vaults: z.array(vault),
  proof: proof.optional(),
  rings: z.array(ring).meta({ description: "In which servers are patched, in their order." }),
  failover: failover.optional().meta({
    description: "How the service moves to the other region; absent where it is recovered in its own.",
  }),
  monitoring: monitoring.optional(),
  lockDecision: z
    .strictObject({ reason: z.string(), approvedBy: z.string() })
    .optional()
    .meta({ description: "Why the locks have the phase that they have, where somebody decided it." }),
  windows: z
    .array(
      z.strictObject({
        start: instant,
        end: instant,
        name: z.string(),
        kind: z.string(),
        note: z.string().optional(),
      }),
    )
    .meta({ description: "The next twenty of one calendar, of each at most two." }),
  freezes: z.array(
    z.strictObject({
      name: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      reason: z.string(),
      approvedBy: z.string(),
    }),
  ),
  overrides: z.array(
    z.strictObject({
      path: z.string(),
      workload: z.string().optional(),
      value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      reason: z.string(),
      approvedBy: z.string(),
      expires: z.iso.date(),
      daysLeft: z.int(),
    }),
  ),
  resources: z.array(resource).meta({ description: "What pulumi up creates or adopts." }),
  existing: z.strictObject({
    source: z
      .string()
      .optional()
      .meta({ description: "Where was looked; absent: the account was not looked at." }),
    managed: z.array(resource).meta({ description: "Already managed by this stack." }),
    collisions: z
      .array(z.strictObject({ resource, holder: z.string() }))
      .meta({ description: "Names that something else holds already." }),
    leaving: z
      .array(
        z.strictObject({
          type: z.string(),
          name: z.string(),
          urn: z.string(),
          retired: z
            .strictObject({ name: z.string(), tier: z.string(), until: z.iso.date(), reason: z.string() })
            .optional()
            .meta({ description: "Of a vault: the entry of backup.retired that keeps it." }),
        }),
      )
      .meta({ description: "What is protected and the file asks for no more: pulumi up is refused." }),
  }),
  assumed: z
    .array(z.string())
    .meta({ description: "What this stack relies on and neither sets nor checks." }),
  findings: z.array(finding),
});

type DeeplyReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeeplyReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeeplyReadonly<Value[Key]> }
    : Value;

export type Explanation = DeeplyReadonly<z.infer<typeof explanation>>;
export type ExplainedResource = Explanation["resources"][number];
