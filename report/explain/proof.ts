import * as z from "zod";
import type { ExplainedProof, ExplainedRestoreTest } from "../../components/explanation.ts";
import { instant } from "../document.ts";
import { nextWindows } from "./next-windows.ts";
import { scheduleText } from "./schedule.ts";

const restoreTest = z.strictObject({
  region: z.string(),
  starts: z.string().meta({ description: "When it starts, in words." }),
  next: z.array(z.strictObject({ start: instant, end: instant })).meta({
    description: "The next two; what was restored is deleted at the end.",
  }),
  point: z.enum(["random", "latest"]).meta({ description: "Which of a workload's points is restored." }),
  keptMinutes: z.int().meta({ description: "How long what was restored stays for checks." }),
  workloads: z.array(z.string()).meta({ description: "Restored by name or by their tags." }),
  network: z
    .string()
    .optional()
    .meta({ description: "Subnet of what is restored; absent: the default VPC's." }),
});

const evidence = z.strictObject({
  region: z.string(),
  controls: z.array(z.string()).meta({ description: "Controls of the audit framework, as AWS names them." }),
  reports: z.array(z.string()).meta({ description: "What is reported every day." }),
});

/** How the plan is proven: by restores, and by evidence for an auditor. */
export const proof = z.strictObject({
  restoreTests: z.array(restoreTest),
  untested: z
    .array(z.strictObject({ workload: z.string(), because: z.string() }))
    .meta({ description: "Protected workloads that no test restores." }),
  evidence: z.array(evidence),
});

/** Holds two windows of what comes monthly. */
const monthsAhead = 3;
const windowsShown = 2;

function explainedTest(
  { starts, durationMinutes, ...told }: ExplainedRestoreTest,
  zone: string,
  asOf: string,
): z.infer<typeof restoreTest> {
  const windows = nextWindows({ starts, durationMinutes, zone, asOf }, windowsShown, monthsAhead);
  return {
    ...told,
    workloads: [...told.workloads],
    starts: scheduleText(starts),
    next: windows.map(({ start, end }) => ({ start: start.toString(), end: end.toString() })),
  };
}

/** The proofs as they are told, with the next tests' dates. */
export function explainedProof(
  { restoreTests, untested, evidence: told }: ExplainedProof,
  zone: string,
  asOf: string,
): z.infer<typeof proof> {
  return {
    restoreTests: restoreTests.map((test) => explainedTest(test, zone, asOf)),
    untested: [...untested],
    evidence: told.map(({ region, controls, reports }) => ({
      region,
      controls: [...controls],
      reports: [...reports],
    })),
  };
}
