import type { Breach } from "../finding.ts";
import type { Rule } from "../rule.ts";
import type { Environment } from "../schema.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const regions: Rule<EnvironmentSubject> = {
  id: "ENV-14",
  area: "environment",
  statement:
    "Every region used is one where the customer's data may be, recovery is elsewhere, and all are of one partition.",
  why: "Data crosses a border that it must not cross, or is lost together with the region that it was to survive.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment }) {
    const { primary, recovery } = environment.aws.regions;
    yield* placeBreaches(["aws", "regions", "primary"], primary, environment);
    if (recovery !== undefined) {
      const path = ["aws", "regions", "recovery"];
      if (recovery === primary) {
        yield {
          path,
          message: `recovery and primary are both ${primary}`,
          fix: "write another region of residency",
        };
      } else yield* placeBreaches(path, recovery, environment);
    }
    yield* workloadBreaches(environment);
  },
};

function* placeBreaches(path: string[], region: string, { compliance, aws }: Environment): Generator<Breach> {
  const { residency } = compliance;
  if (!residency.includes(region)) {
    const fix = `write one of ${residency.join(", ")}, or have the customer agree to ${region} in compliance.residency`;
    yield { path, message: `${region} is not in compliance.residency`, fix };
  } else if (partitionOf(region) !== partitionOf(aws.regions.primary)) {
    const message = `${region} is in the partition ${partitionOf(region)}, the primary region in ${partitionOf(aws.regions.primary)}`;
    yield { path, message, fix: "write two regions of one partition: nothing is copied between partitions" };
  }
}

function* workloadBreaches({ workloads, aws }: Environment): Generator<Breach> {
  const { primary, recovery } = aws.regions;
  const partition = partitionOf(primary);
  for (const [index, { id, region, arn }] of workloads.entries()) {
    if (region !== undefined && region !== primary && region !== recovery) {
      const fix = `write ${recovery === undefined ? primary : `${primary} or ${recovery}`}`;
      const message = `${id} is in ${region}, which is neither the primary nor the recovery region`;
      yield { path: ["workloads", index, "region"], message, fix };
    }
    if (arn !== undefined && !arn.startsWith(`arn:${partition}:`)) {
      const message = `the ARN of ${id} is in another partition than ${primary}`;
      yield { path: ["workloads", index, "arn"], message, fix: `begin the ARN with arn:${partition}:` };
    }
  }
}

function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
