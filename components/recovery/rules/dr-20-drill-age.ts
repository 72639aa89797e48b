import { overdueDrill } from "./overdue.ts";
import type { RecoveryRule } from "./subject.ts";

/** How many intervals may pass until nothing is deployed any more. */
const most = 1.25;

export const drillAge: RecoveryRule = {
  id: "DR-20",
  area: "recovery",
  statement: "The last drill is no older than one and a quarter times the interval that the tier owes.",
  why: "A failover that nobody has tried for that long is a hope: the promise of a time to recover has no ground.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_dr_tested.html",
  clouds: ["aws", "azure"],
  judges: "environment",
  check: (subject) => overdueDrill(subject, (share) => share > most),
};
