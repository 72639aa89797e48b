import { parse } from "@aws-sdk/util-arn-parser";
import type { Breach } from "../finding.ts";
import type { Rule } from "../rule.ts";
import type { Environment, Workload } from "../schema.ts";
import { kindOf } from "../workloads/kinds.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const arnFits: Rule<EnvironmentSubject> = {
  id: "ENV-11",
  area: "environment",
  statement:
    "A workload's ARN is of its kind, in the environment's account and in its primary or recovery region.",
  why: "The plan selects nothing, or another account's resource, and the workload is not protected.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment }) {
    for (const [index, workload] of environment.workloads.entries()) {
      if (workload.arn !== undefined) yield* breachesOf(workload, workload.arn, index, environment);
    }
  },
};

function* breachesOf(
  workload: Workload,
  arn: string,
  index: number,
  { aws }: Environment,
): Generator<Breach> {
  const path = ["workloads", index, "arn"];
  const { partition, service, region, accountId, resource } = parse(arn);
  const kind = kindOf(workload.kind);
  const expected = kind.aws.arn;
  const isGlobal = expected.global === true;
  const regions = isGlobal
    ? [""]
    : [aws.regions.primary, aws.regions.recovery].filter((name) => name !== undefined);
  const account = isGlobal ? "" : aws.account;
  const form = (name: string): string =>
    `arn:${partition}:${expected.service}:${regions[0] ?? ""}:${account}:${name}`;
  if (service !== expected.service || !expected.resource.test(resource)) {
    const message = `${arn} is not the ARN of an ${kind.title} (kind ${workload.kind})`;
    yield { path, message, fix: `write an ARN such as ${form(expected.example)}, or correct kind` };
    return;
  }
  if (accountId !== account) {
    const message = isGlobal
      ? `the ARN of an ${kind.title} has no account`
      : `the ARN's account is ${accountId || "missing"}, not ${account} (aws.account)`;
    yield { path, message, fix: `write ${form(resource)}, or correct aws.account` };
  }
  if (!regions.includes(region)) {
    const message = isGlobal
      ? `the ARN of an ${kind.title} has no region`
      : `the ARN's region is ${region || "missing"}, not ${regions.join(" or ")} (aws.regions)`;
    yield { path, message, fix: `write ${form(resource)}, or correct aws.regions` };
  }
}
