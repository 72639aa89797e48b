import * as z from "zod";
import type { AreaSchema } from "../../environment/area.ts";
import { durationText } from "../../environment/duration.ts";
import type { EnvironmentOf } from "../../environment/schema.ts";
import { approvedBy, localDate, reason } from "../../environment/vocabulary.ts";
import { stagedRings, tagKeys } from "./rings.ts";

const instanceId = z
  .string()
  .regex(/^i-[0-9a-f]{8,17}$/, "an instance id such as i-0123456789abcdef0")
  .meta({ examples: ["i-0123456789abcdef0", "i-0fedcba9876543210"] });

const patchId = z
  .string()
  .regex(/^[\w.*+:~-]{1,100}$/, "a KB number or a package such as kernel or kernel.x86_64")
  .meta({ examples: ["KB5034441", "kernel.x86_64"] });

/** Who, why and until when are asked for by PA-25, so that whatever lacks is told at once and in its words. */
const exception = z.strictObject({
  patch: patchId
    .optional()
    .meta({ description: "Patch that is installed nowhere: a KB number or a package." }),
  instance: instanceId
    .optional()
    .meta({ description: "Instance that gets no patches although its tag names a ring." }),
  owner: z.string().optional().meta({ description: "Who answers for it: a name or a role." }),
  reason: z.string().optional().meta({ description: "Why, in words that an auditor understands." }),
  ticket: z
    .string()
    .min(1)
    .optional()
    .meta({ description: "Where it is followed up.", examples: ["OPS-1204", "CHG-77"] }),
  expires: localDate.optional().meta({ description: "Last day on which it holds; a year ahead at most." }),
});

const keys = z.strictObject({
  tagKey: z.enum(tagKeys).optional().meta({
    description:
      "Key of the tag that holds an instance's ring. Default: PatchGroup, which works with tags in instance metadata.",
  }),
  scanOwner: z.enum(["upkeep", "other"]).optional().meta({
    description:
      "Who scans the instances for missing patches: one owner only, because each scan overwrites the last. Default: upkeep.",
  }),
  exceptions: z.array(exception).optional().meta({
    description: "Patches that are installed nowhere and instances that get none, each with an end.",
  }),
});

const window = z.strictObject({
  start: z.string().meta({
    description: "Local start of the window.",
    examples: ["patchTuesday+10d 20:00", "monthly 2nd SUN 02:00"],
  }),
  duration: durationText.meta({ description: "Whole hours, 1h to 24h.", examples: ["4h", "3h"] }),
  cutoffHours: z.int().min(0).max(23).optional().meta({
    description: "Hours before its end from which no further instance is begun. Default: 1.",
  }),
});

const calendar = z
  .strictObject({
    canary: window
      .optional()
      .meta({ description: "First instances: their missing patches are what all rings install." }),
    pilot: window.optional().meta({ description: "Second instances." }),
    broad: window.optional().meta({ description: "All other instances." }),
    emergency: window.optional().meta({
      description:
        "When an emergency patch set may be installed on all instances. Nothing happens in it without one.",
    }),
  })
  .optional()
  .meta({ description: "Windows in which servers are patched, one for each ring that the tier owes." });

const count = z.int().positive();

const staged = z.strictObject({
  ring: z.enum(stagedRings).optional().meta({ description: "Ring of all its instances. Default: broad." }),
  rings: z
    .strictObject({
      canary: count.optional().meta({ description: "How many instances carry the canary ring's tag." }),
      pilot: count.optional().meta({ description: "How many carry the pilot ring's tag." }),
      broad: count.optional().meta({ description: "How many carry the broad ring's tag." }),
    })
    .optional()
    .meta({
      description: "How many of its instances are in each ring; together its count. In place of ring.",
    }),
  minutesPerInstance: z.int().min(1).max(720).optional().meta({
    description: "How long one instance is patched, restarts included. Default: 30.",
  }),
  reboot: z.enum(["if-needed", "never"]).optional().meta({
    description: "Whether an installation may restart its instances. Default: if-needed.",
  }),
});

const exempt = z.strictObject({
  exempt: z.literal(true).meta({ description: "Leaves the workload without patches. Said, never silent." }),
  reason,
  approvedBy,
  expires: localDate.meta({ description: "Last day on which this holds." }),
});

const workload = z
  .union([exempt, staged], {
    error: "expected {ring: …}, {rings: …} or {exempt: true, reason: …, approvedBy: …, expires: …}",
  })
  .meta({ description: "Ring of the workload's instances, or its exemption. Only servers (ec2) have one." });

const duration = durationText;
const share = z
  .string()
  .regex(/^([1-9]\d{0,2}|[1-9]\d?%|100%)$/, "a number such as 1 or a percentage such as 20%");

/** What a tier promises about patching; the leaves are what `overrides[].path` may name, as `patching.<leaf>`. */
const promise = z.strictObject({
  sla: z.strictObject({
    critical: duration.meta({
      description:
        "Time from release in which a critical patch is installed, out of turn where the rings are later.",
    }),
    high: duration.meta({ description: "Time from Patch Tuesday in which the last ring has its window." }),
    medium: duration.meta({ description: "Time from release in which any other patch is installed." }),
  }),
  cadence: duration.meta({ description: "Longest time between two windows of a ring." }),
  soak: duration.meta({
    description: "Time from the end of one ring's window to the start of the next ring's.",
  }),
  concurrency: share.meta({ description: "How many instances of a ring are patched at once." }),
  errors: share.meta({ description: "How many may fail before no further instance is begun." }),
  recoveryPoint: z.strictObject({
    take: z.boolean().meta({ description: "Whether a recovery point is taken in the window itself." }),
    within: duration.meta({ description: "Otherwise: how old the last one may be." }),
    keep: duration.meta({
      description: "How long one taken in the window is kept; never below the vault's minimum.",
    }),
  }),
  scanInterval: duration.meta({ description: "Time between two scans for missing patches." }),
  notice: duration.meta({ description: "How long before a window the customer is told." }),
  approval: z.strictObject({
    securityDays: z
      .int()
      .min(0)
      .meta({ description: "Days from release after which security patches are approved." }),
    otherDays: z
      .int()
      .min(0)
      .meta({ description: "Days from release after which other patches are approved." }),
  }),
});

/** The keys of patching in the environment file: `patching:`, `calendar.patching` and `workloads[].patching`. */
export const patchingSchema = {
  id: "patching",
  keys,
  calendar,
  workload,
  promise,
} as const satisfies AreaSchema;

export type PatchingEnvironment = EnvironmentOf<typeof patchingSchema>;
export type PatchingWorkload = PatchingEnvironment["workloads"][number];
export type PatchingPromise = z.infer<typeof promise>;
export type PatchException = z.infer<typeof exception>;
