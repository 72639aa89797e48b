import { parse, validate } from "@aws-sdk/util-arn-parser";
import type { Environment, Workload } from "../schema.ts";

/** The region in which a workload lives: its ARN's; without one there, its `region`; without that, the primary region. */
export function regionOf(environment: Pick<Environment, "aws">, { arn, region }: Workload): string {
  const inArn = arn !== undefined && validate(arn) ? parse(arn).region : "";
  if (inArn !== "") return inArn;
  return region ?? environment.aws.regions.primary;
}
