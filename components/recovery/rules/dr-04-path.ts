import type { RecoveryRule } from "./subject.ts";

export const path: RecoveryRule = {
  id: "DR-04",
  area: "recovery",
  statement:
    "Everything that holds data has a replica or copies in the other region, or is left out with a reason.",
  why: "The service is moved, and one of its databases is not there: the failover ends with half of the data.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html",
  clouds: ["aws", "azure"],
  judges: "intent",
  *check({ environment, intent }) {
    // ENV-15 reports that there is no other region.
    if (intent.approach === "same-region" || intent.regions.recovery === undefined) return;
    for (const { id, exempt, elsewhereMinutes, theirs, from } of intent.workloads) {
      if (exempt !== undefined || theirs || elsewhereMinutes !== undefined) continue;
      const declared = environment.workloads.find((workload) => workload.id === id);
      yield {
        path: declared?.recovery?.replicate === undefined ? from : [...from, "recovery", "replicate", "mode"],
        message: `nothing of ${id} is in another region`,
        fix: "let its backups be copied to the recovery region (backup.copies.recoveryRegion), replicate it, or say recovery.replicate {mode: none, …} with a reason",
      };
    }
  },
};
