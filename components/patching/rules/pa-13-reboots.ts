import { stagingOf } from "../workload-rings.ts";
import type { PatchingRule } from "./subject.ts";

export const reboots: PatchingRule = {
  id: "PA-13",
  area: "patching",
  statement:
    "A server whose volumes hold data that no backup covers says whether it may be restarted: an installation also restarts it for patches that an earlier one left pending.",
  why: "Data that was not written out is lost in a restart that nobody expected, and no backup brings it back.",
  severity: "warning",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-aws-runpatchbaseline.html",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment, earlier }) {
    const covered = new Set(earlier.backup.plans.flatMap(({ workloads }) => workloads));
    const volumes = new Map(
      environment.workloads.flatMap(({ id, instanceOf }) =>
        instanceOf === undefined || covered.has(id) || covered.has(instanceOf) ? [] : [[instanceOf, id]],
      ),
    );
    for (const [index, workload] of environment.workloads.entries()) {
      const volume = volumes.get(workload.id);
      const staging = stagingOf(workload);
      if (workload.kind !== "ec2" || volume === undefined || staging === undefined) continue;
      if (staging.reboot !== undefined) continue;
      yield {
        path: ["workloads", index, "patching"],
        message: `${workload.id} keeps data on ${volume} without backup, and does not say whether it may be restarted`,
        fix: "write reboot: if-needed, or reboot: never where somebody else restarts it",
      };
    }
  },
};
