import * as z from "zod";
import type { ExplainedFailover } from "../../components/explanation.ts";
import { instant } from "../document.ts";
import type { Explanation } from "./explanation.ts";
import { nextWindows } from "./next-windows.ts";

const step = z.strictObject({
  id: z.string(),
  phase: z.string(),
  what: z.string(),
  target: z.string().optional().meta({ description: "Logical name or the cloud's id of what it acts on." }),
  after: z.array(z.string()).meta({ description: "Ids of the steps that must be done before." }),
  minutes: z.int().meta({ description: "Longest time that it may take." }),
  needs: z.array(z.string()).meta({ description: "What must hold before." }),
  undo: z.string().optional().meta({ description: "How it is taken back, where it can be." }),
  manual: z.boolean().meta({ description: "Whether a person does it." }),
});

/** The piece of an explanation about moving the service to the other region. */
export const failover = z.strictObject({
  approach: z.string().meta({ description: "What waits in the other region." }),
  from: z.string(),
  to: z.string(),
  rtoMinutes: z.int().meta({ description: "The promised time to recover; the least of the workloads'." }),
  plannedMinutes: z.int().meta({
    description:
      "What the plan takes at most: its longest chain of steps, and the time for which names are remembered.",
  }),
  dnsMinutes: z.int(),
  approvers: z.int(),
  longest: z
    .array(z.strictObject({ id: z.string(), what: z.string(), minutes: z.int() }))
    .meta({ description: "The longest chain of steps until the service is verified." }),
  steps: z.array(step).meta({ description: "The whole plan, those after the service's return included." }),
  workloads: z.array(
    z.strictObject({
      id: z.string(),
      by: z.string().meta({ description: "How its data gets to the other region." }),
      because: z.string().optional().meta({ description: "Why it is not the best that the tier asks for." }),
      lossMinutes: z
        .int()
        .optional()
        .meta({ description: "What is lost when it fails alone: the better of backup and replication." }),
      promisedLossMinutes: z.int().optional(),
      lossElsewhereMinutes: z.int().optional().meta({ description: "What is lost with its region." }),
    }),
  ),
  drill: z
    .strictObject({
      everyMinutes: z.int(),
      lastHeld: z.iso.date().optional(),
      next: z.array(instant).meta({ description: "Starts of the next drills." }),
    })
    .optional(),
});

const drillsShown = 4;
/** Holds four of what comes twice a year. */
const monthsAhead = 26;

/** The failover as it is told, with the dates of the next drills. */
export function explainedFailover(
  { drill, ...told }: ExplainedFailover,
  zone: string,
  asOf: string,
): NonNullable<Explanation["failover"]> {
  const starts = drill?.starts;
  const next =
    starts === undefined
      ? []
      : nextWindows({ starts, durationMinutes: 1, zone, asOf }, drillsShown, monthsAhead);
  return {
    ...told,
    ...(drill && {
      drill: {
        everyMinutes: drill.everyMinutes,
        ...(drill.lastHeld !== undefined && { lastHeld: drill.lastHeld }),
        next: next.map(({ start }) => start.toString()),
      },
    }),
  };
}
