import { build } from "@aws-sdk/util-arn-parser";
import { nameHeld } from "../../environment/aws/adoption.ts";
import { partitionOf } from "../../environment/aws/arn.ts";
import type { TopicPlace } from "../../environment/aws/topics.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import type { PatchingIntent } from "../intent.ts";
import type { PatchingEnvironment } from "../schema.ts";

/** Names of windows, baselines, documents: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateMaintenanceWindow.html */
export const ssmNameLimits = { maxLength: 128 };

/** Logical name of a thing of one region: `patching-window-canary-eu-central-1-workload`. Everything is the workloads' account's. */
export function patchingName(thing: string, region: string): string {
  return `patching-${thing}-${region}-workload`;
}

/** Its name in Systems Manager. */
export function ssmName(environment: PatchingEnvironment, thing: string, region: string): string {
  return physicalName([stackOf(environment), "patching", thing, region], ssmNameLimits);
}

/** Name of the bucket, which all customers of AWS share names with: the account's number makes it ours. */
export function bucketName(environment: PatchingEnvironment, region: string): string {
  const parts = [stackOf(environment), "patching", region, environment.aws.account];
  return nameHeld(environment, patchingName("bucket", region), physicalName(parts, { maxLength: 63 }));
}

export function bucketArn(environment: PatchingEnvironment, region: string): string {
  return build({
    partition: partitionOf(region),
    service: "s3",
    region: "",
    accountId: "",
    resource: bucketName(environment, region),
  });
}

/** ARN of something in Systems Manager of the workloads' account. */
export function ssmArn(environment: PatchingEnvironment, region: string, resource: string): string {
  return build({
    partition: partitionOf(region),
    service: "ssm",
    region,
    accountId: environment.aws.account,
    resource,
  });
}

/** Regions in which a ring has instances and therefore windows. */
export function windowRegions({ rings }: PatchingIntent): string[] {
  return [...new Set(rings.flatMap(({ regions }) => regions))];
}

/** Accounts and regions in which patching raises alarms. */
export function alarmPlaces(intent: PatchingIntent): TopicPlace[] {
  return windowRegions(intent).map((region) => ({ provider: "aws-workload", region }));
}

/** Prefixes in the bucket, each with one writer. */
export const prefixes = {
  /** Frozen patch sets: `current/`, `emergency/`, and a dated copy of each. */
  patchSets: "patch-sets",
  /** When each ring was last patched. */
  runs: "runs",
  /** What commands on the instances printed. */
  commands: "commands",
  /** Inventory and patch compliance of every instance. */
  inventory: "inventory",
} as const;
