import { formatDuration } from "../../../environment/duration.ts";
import type { Path } from "../../../environment/finding.ts";
import { originOf } from "../../../environment/promise.ts";
import type { WorkloadRecovery } from "../intent.ts";
import { replications } from "../modes.ts";
import type { RecoveryRule, RecoverySubject } from "./subject.ts";

export const loss: RecoveryRule = {
  id: "DR-01",
  area: "recovery",
  statement: "What may be lost with a region is no more than what is promised for that.",
  why: "The region is lost, and more of the customer's data with it than the contract allows: nobody could have known before.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html",
  clouds: ["aws", "azure"],
  judges: "intent",
  *check({ environment, intent }) {
    for (const workload of intent.workloads) {
      const { id, exempt, mode, promised, elsewhereMinutes: given } = workload;
      // DR-04 reports what is not elsewhere at all.
      if (exempt !== undefined || promised.rpoMinutes === undefined || given === undefined) continue;
      if (given <= promised.rpoMinutes) continue;
      yield {
        path: causeOf(environment, workload),
        message: `${id} may lose ${formatDuration(given)} with its region, by ${replications[mode].title}; promised are ${formatDuration(promised.rpoMinutes)}`,
        fix: `replicate it by something that loses less, or agree on ${formatDuration(given)} for recovery.rpo`,
      };
    }
  },
};

function causeOf(environment: RecoverySubject["environment"], { id, from }: WorkloadRecovery): Path {
  const declared = environment.workloads.find((workload) => workload.id === id);
  if (declared?.recovery?.replicate !== undefined) return [...from, "recovery", "replicate", "mode"];
  const origin = originOf(environment, "recovery.rpo", id);
  return origin[0] === "overrides" ? origin : from;
}
