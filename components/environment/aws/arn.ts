import { build, parse } from "@aws-sdk/util-arn-parser";
import type { AwsProvider } from "../specified.ts";

/** Partition of a region: China and GovCloud are clouds of their own. */
export function partitionOf(region: string): "aws" | "aws-cn" | "aws-us-gov" {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}

/** The accounts of one environment, as far as ARNs and providers need them. */
export interface AwsAccounts {
  readonly account: string;
  readonly backupAccount?: string | undefined;
  readonly regions: { readonly primary: string };
}

/** Account id that a provider acts in. Throws where the file names no backup account: no plan asks for it then. */
export function accountOf(aws: AwsAccounts, provider: AwsProvider): string {
  if (provider === "aws-workload") return aws.account;
  if (aws.backupAccount === undefined) throw new Error("the environment names no backup account");
  return aws.backupAccount;
}

/** ARN of an IAM resource such as `role/name` or `root`, which has no region. */
export function iamArn(aws: AwsAccounts, provider: AwsProvider, resource: string): string {
  return build({
    partition: partitionOf(aws.regions.primary),
    service: "iam",
    region: "",
    accountId: accountOf(aws, provider),
    resource,
  });
}

/** The resource part of an ARN without its type: the cloud's own name of the thing. */
export function nameInArn(arn: string): string {
  const { resource } = parse(arn);
  return resource.slice(Math.max(resource.lastIndexOf("/"), resource.lastIndexOf(":")) + 1);
}
