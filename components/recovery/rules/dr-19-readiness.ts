import { parse, validate } from "@aws-sdk/util-arn-parser";
import { multiRegionKey } from "../aws/keys.ts";
import { isElsewhere, promiseOf } from "../tiers.ts";
import type { RecoveryRule } from "./subject.ts";

const lists = ["certificates", "secrets", "keys", "parameters"] as const;

export const readiness: RecoveryRule = {
  id: "DR-19",
  area: "recovery",
  statement:
    "From silver up the file lists the quotas, images, certificates, secrets, keys and parameters that the service needs, each as it is in the recovery region.",
  why: "The databases are there within minutes and the application starts hours later, because its secret or image is not.",
  severity: "error",
  otherwise: "run time",
  source:
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_config_drift.html",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment }) {
    if (!isElsewhere(promiseOf(environment))) return;
    const region = environment.aws.regions.recovery;
    const given = environment.recovery?.readiness;
    if (given === undefined) {
      const message = "the file does not list what the recovery region needs beside data";
      yield {
        path: ["recovery", "readiness"],
        message,
        fix: "write recovery.readiness; an empty list says that there is none",
      };
      return;
    }
    if (region === undefined) return;
    for (const list of lists) {
      for (const [index, arn] of given[list].entries()) {
        const where: string = validate(arn) ? parse(arn).region : region;
        // A multi-Region key gets a replica.
        if (where === region || multiRegionKey(arn) !== undefined) continue;
        const message = `${arn} is in ${where}, not in the recovery region`;
        yield {
          path: ["recovery", "readiness", list, index],
          message,
          fix: `write what stands for it in ${region}`,
        };
      }
    }
  },
};
