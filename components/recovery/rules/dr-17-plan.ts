import { isElsewhere, promiseOf } from "../tiers.ts";
import type { RecoveryRule } from "./subject.ts";

export const plan: RecoveryRule = {
  id: "DR-17",
  area: "recovery",
  statement:
    "From silver up a failover has steps that fence the old side, steps that lead back, and a schedule of drills.",
  why: "Both sides write after the failover and the data parts for good, or nobody knows the way back, or whether any of it works.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_dr_tested.html",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment }) {
    if (!isElsewhere(promiseOf(environment))) return;
    const { recovery, calendar } = environment;
    if (recovery?.plan === undefined) {
      const message =
        "the file has no recovery.plan: nothing keeps the old side from writing, and nothing leads back";
      yield { path: ["recovery", "plan"], message, fix: "write recovery.plan with fence and failback" };
    }
    if (calendar.recovery === undefined) {
      const message = "no drill is scheduled";
      yield {
        path: ["calendar", "recovery"],
        message,
        fix: "write calendar.recovery: {drill: {start: …, duration: …}}",
      };
    }
  },
};
