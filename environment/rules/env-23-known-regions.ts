import type { Breach, Path } from "../finding.ts";
import { awsRegions } from "../keys/regions.data.ts";
import { nearestWord } from "../nearest.ts";
import type { Rule } from "../rule.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const knownRegions: Rule<EnvironmentSubject> = {
  id: "ENV-23",
  area: "environment",
  statement: "Every region is one of AWS's.",
  why: "The cloud refuses the first resource there, with half of the environment already made.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment: { aws, compliance, workloads } }) {
    for (const [role, region] of Object.entries(aws.regions)) {
      if (region !== undefined) yield* breachOf(["aws", "regions", role], region);
    }
    for (const [index, region] of compliance.residency.entries()) {
      yield* breachOf(["compliance", "residency", index], region);
    }
    for (const [index, { region, replicaRegions = [] }] of workloads.entries()) {
      if (region !== undefined) yield* breachOf(["workloads", index, "region"], region);
      for (const [replica, name] of replicaRegions.entries()) {
        yield* breachOf(["workloads", index, "replicaRegions", replica], name);
      }
    }
  },
};

function* breachOf(path: Path, region: string): Generator<Breach> {
  if (awsRegions.includes(region)) return;
  const near = nearestWord(region, awsRegions);
  const fix = near === undefined ? "write a region such as eu-central-1" : `write ${near}`;
  yield { path, message: `AWS has no region ${region}`, fix };
}
