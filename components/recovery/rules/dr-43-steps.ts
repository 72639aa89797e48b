import { problemsOf } from "../failover/path.ts";
import type { RecoveryRule } from "./subject.ts";

export const steps: RecoveryRule = {
  id: "DR-43",
  area: "recovery",
  statement:
    "Every step of a failover has an id of its own and waits for steps that exist, never for itself.",
  why: "The runbook stops in the middle of the failover, or begins with what should come last.",
  severity: "error",
  otherwise: "run time",
  source: "components/recovery/README.md",
  clouds: ["aws", "azure"],
  judges: "intent",
  *check({ intent: { failover } }) {
    if (failover === undefined) return;
    const seen = new Set<string>();
    for (const { id, from } of failover.steps) {
      // ENV-09 reports two workloads of one id.
      if (seen.has(id) && from[0] === "recovery") {
        yield {
          path: [...from, "id"],
          message: `another step is called ${id}, too`,
          fix: "give it a name of its own",
        };
      }
      seen.add(id);
    }
    for (const { step, unknown, circle } of problemsOf(failover)) {
      const path = [...step.from, "after"];
      if (unknown !== undefined) {
        const fix = `write one of ${failover.steps.map(({ id }) => id).join(", ")}`;
        yield { path, message: `${step.id} waits for ${unknown}, which is no step`, fix };
      } else if (circle !== undefined && step.from[1] === "plan") {
        yield { path, message: circle.join(" waits for "), fix: "take one of them out of the circle" };
      }
    }
  },
};
