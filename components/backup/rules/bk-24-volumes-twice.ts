import type { BackupRule } from "./subject.ts";

export const volumesTwice: BackupRule = {
  id: "BK-24",
  area: "backup",
  statement:
    "A volume whose instance is protected is not protected itself: an instance's backup holds its volumes.",
  why: "Every change to the volume is kept and paid for twice, and two jobs wait for one volume.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/multi-volume-crash-consistent.html",
  clouds: ["aws"],
  judges: "intent",
  *check({ environment, intent }) {
    const covered = new Set(intent.plans.flatMap(({ workloads }) => workloads));
    const instances = new Set(environment.workloads.filter(({ kind }) => kind === "ec2").map(({ id }) => id));
    for (const [index, { id, kind, instanceOf }] of environment.workloads.entries()) {
      // ENV-22 reports an instance that does not exist.
      if (kind !== "ebs" || instanceOf === undefined || !instances.has(instanceOf)) continue;
      if (!covered.has(id) || !covered.has(instanceOf)) continue;
      yield {
        path: ["workloads", index, "instanceOf"],
        message: `${id} is a volume of ${instanceOf}, and both are protected`,
        fix: `leave ${id} out with backup: {protect: false, reason: …, approvedBy: …, expires: …}`,
      };
    }
  },
};
