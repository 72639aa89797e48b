import type { RecoveryRule } from "./subject.ts";

export const controlPlanes: RecoveryRule = {
  id: "DR-44",
  area: "recovery",
  statement: "No step of a failover needs the control plane of the region that fails.",
  why: "The step that is to leave the region waits for the region to answer.",
  severity: "error",
  otherwise: "run time",
  source:
    "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/control-planes-and-data-planes.html",
  clouds: ["aws"],
  judges: "intent",
  *check({ intent: { failover } }) {
    for (const { id, from, needsControlPlaneOf } of failover?.steps ?? []) {
      if (failover === undefined || needsControlPlaneOf !== failover.from) continue;
      yield {
        path: from,
        message: `${id} needs the control plane of ${failover.from}, which the failover leaves`,
        fix: "give the side there a health check, so that Route 53 answers by itself",
      };
    }
  },
};
