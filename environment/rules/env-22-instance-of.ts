import { nearestWord } from "../nearest.ts";
import type { Rule } from "../rule.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const instanceOf: Rule<EnvironmentSubject> = {
  id: "ENV-22",
  area: "environment",
  statement: "A volume's instanceOf is the id of an ec2 workload, or none.",
  why: "It is not known whether an instance's backup holds the volume already: it is kept twice, or not at all.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/multi-volume-crash-consistent.html",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment }) {
    const instances = environment.workloads.filter(({ kind }) => kind === "ec2").map(({ id }) => id);
    const known = new Set([...instances, "none"]);
    for (const [index, workload] of environment.workloads.entries()) {
      if (workload.kind !== "ebs" || workload.instanceOf === undefined || known.has(workload.instanceOf))
        continue;
      const near = nearestWord(workload.instanceOf, instances);
      const message = `${workload.instanceOf} is no ec2 workload of this file`;
      const fix = near === undefined ? "write the id of an ec2 workload, or none" : `write ${near}`;
      yield { path: ["workloads", index, "instanceOf"], message, fix };
    }
  },
};
