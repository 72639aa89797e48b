import type { Breach } from "../finding.ts";
import type { Rule } from "../rule.ts";
import type { Workload } from "../schema.ts";
import { isStateful, kindOf } from "../workloads/kinds.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const arnOrSelect: Rule<EnvironmentSubject> = {
  id: "ENV-10",
  area: "environment",
  statement:
    "A workload names either one ARN or tags to select by; region and count belong to select. Kinds without data have an ARN.",
  why: "It is not known which resources are meant, so some are not protected.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment }) {
    for (const [index, workload] of environment.workloads.entries()) yield* breachesOf(workload, index);
  },
};

function* breachesOf(workload: Workload, index: number): Generator<Breach> {
  const path = ["workloads", index];
  const { id, arn, select } = workload;
  const { title, aws } = kindOf(workload.kind);
  // Tags are for backup: nothing else that is done to a workload can be done to all that carry a tag.
  const needsArn = !isStateful(workload);
  if (arn !== undefined && select !== undefined) {
    yield { path: [...path, "select"], message: `${id} has both arn and select`, fix: "keep one of the two" };
  }
  if (arn === undefined && select === undefined) {
    const fix = needsArn
      ? "add arn:"
      : "add arn: for one resource, or select: {<tag>: <value>} for all that carry the tag";
    yield { path, message: `${id} has neither arn nor select`, fix };
  }
  if (arn === undefined && select !== undefined && needsArn) {
    const message = `${id} has select, and nothing selects a workload of kind ${workload.kind} (${title})`;
    yield {
      path: [...path, "select"],
      message,
      fix: "write arn: in its place, in one workload per resource",
    };
  }
  if (arn === undefined || select !== undefined) return;
  if (workload.count !== undefined) {
    yield {
      path: [...path, "count"],
      message: `${id} has count beside arn, which is one resource`,
      fix: "remove count",
    };
  }
  // A bucket's ARN names no region, so that the file must be able to.
  const mayNameRegion = aws.arn.global === true && aws.homeRegion === undefined;
  if (workload.region !== undefined && !mayNameRegion) {
    const names =
      aws.homeRegion === undefined
        ? "which names the region already"
        : `and ${aws.homeRegion} is the only one that knows of it`;
    const message = `${id} has region beside arn, ${names}`;
    yield { path: [...path, "region"], message, fix: "remove region" };
  }
}
