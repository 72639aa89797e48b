import type { Environment, Workload } from "../schema.ts";

/** The region in which a workload lives: its ARN's; without one there, its `region`; without that, the primary region. */
export function regionOf(environment: Pick<Environment, "aws">, workload: Workload): string {
  const inArn = workload.arn?.split(":")[3];
  if (inArn !== undefined && inArn !== "") return inArn;
  return workload.region ?? environment.aws.regions.primary;
}
