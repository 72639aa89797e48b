import { overdueDrill } from "./overdue.ts";
import type { RecoveryRule } from "./subject.ts";

export const drillDue: RecoveryRule = {
  id: "DR-41",
  area: "recovery",
  statement: "A drill was held, and not longer ago than the interval that the tier owes.",
  why: "The next drill is due; at one and a quarter times the interval nothing is deployed any more (DR-20).",
  severity: "warning",
  otherwise: "never",
  source: "components/recovery/README.md",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check(subject) {
    const { environment, intent } = subject;
    if (intent.drill !== undefined && environment.recovery?.drills === undefined) {
      yield {
        path: ["recovery", "drills"],
        message: "no drill was ever held",
        fix: "hold one, and write recovery.drills with what was measured",
      };
    }
    yield* overdueDrill(subject, (share) => share > 1 && share <= 1.25);
  },
};
