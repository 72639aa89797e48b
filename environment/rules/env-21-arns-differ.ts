import type { Rule } from "../rule.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const arnsDiffer: Rule<EnvironmentSubject> = {
  id: "ENV-21",
  area: "environment",
  statement: "No two workloads name the same ARN.",
  why: "One resource is backed up twice, under two promises, and is paid for twice.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment }) {
    const seen = new Map<string, string>();
    for (const [index, { id, arn }] of environment.workloads.entries()) {
      if (arn === undefined) continue;
      const first = seen.get(arn);
      if (first === undefined) seen.set(arn, id);
      else {
        const message = `${id} names the same ARN as ${first}: ${arn}`;
        yield {
          path: ["workloads", index, "arn"],
          message,
          fix: "remove one of the two workloads, or correct its ARN",
        };
      }
    }
  },
};
