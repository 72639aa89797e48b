import { parse, validate } from "@aws-sdk/util-arn-parser";
import type { Environment, Workload } from "../schema.ts";
import { kindOf } from "./kinds.ts";

/**
 * The region in which a workload lives: its ARN's; without one there, the only one that knows of its kind; without that,
 * its `region`, or the primary region.
 */
export function regionOf(environment: Pick<Environment, "aws">, { kind, arn, region }: Workload): string {
  const inArn = arn !== undefined && validate(arn) ? parse(arn).region : "";
  if (inArn !== "") return inArn;
  return kindOf(kind).aws.homeRegion ?? region ?? environment.aws.regions.primary;
}
