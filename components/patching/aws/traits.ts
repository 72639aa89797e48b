import type { Keeps, ResourceTraits } from "../../environment/traits.ts";
import type { PatchingTypes } from "./types.ts";

type PatchingType = keyof PatchingTypes;

const adoptable = {
  "aws:s3/bucket:Bucket": { properties: ["bucket", "bucketPrefix", "bucketNamespace", "objectLockEnabled"] },
  "aws:ssm/patchBaseline:PatchBaseline": { properties: ["name", "operatingSystem"] },
} as const satisfies Partial<Record<PatchingType, Keeps>>;

/** Windows and baselines are told apart by their ids: two may have one name. */
const uniquelyNamed = [
  "aws:cloudwatch/eventRule:EventRule",
  "aws:cloudwatch/metricAlarm:MetricAlarm",
  "aws:iam/role:Role",
  "aws:ssm/document:Document",
  "aws:ssm/resourceDataSync:ResourceDataSync",
] as const satisfies readonly PatchingType[];

/** What others need to know about the types that make up patching on AWS. */
export const patchingTraits: ResourceTraits = { adoptable, usable: [], uniquelyNamed };
