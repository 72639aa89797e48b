import { expect, it } from "vitest";
import type { Environment, Workload } from "../../../environment/schema.ts";
import { regionOf } from "../../../environment/workloads/region.ts";

const environment = { aws: { regions: { primary: "eu-central-1" } } } as Environment;

it.each([
  ["eu-west-1", { kind: "sns", arn: "arn:aws:sns:eu-west-1:111122223333:news" }],
  ["eu-west-1", { kind: "s3", arn: "arn:aws:s3:::files", region: "eu-west-1" }],
  ["eu-central-1", { kind: "s3", arn: "arn:aws:s3:::files" }],
  ["eu-central-1", { kind: "ec2", select: { App: "shop" } }],
  ["us-east-1", { kind: "route53-health-check", arn: "arn:aws:route53:::healthcheck/0" }],
  ["us-east-1", { kind: "route53-health-check", region: "eu-west-1" }],
] as const)("is %s for %o", (region, workload) => {
  expect(regionOf(environment, { id: "one", ...workload } as Workload)).toBe(region);
});
