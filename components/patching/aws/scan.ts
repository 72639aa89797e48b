import { minutesPerDay, minutesPerHour } from "../../../environment/duration.ts";
import type { Specified } from "../../environment/specified.ts";
import { refer } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { PatchingIntent } from "../intent.ts";
import type { PatchingEnvironment } from "../schema.ts";
import { bucketName, patchingName, prefixes, ssmName } from "./place.ts";
import type { PatchingTypes } from "./types.ts";

/**
 * The one scan for missing patches (PA-17), also where instances are recovered, and what collects its results. Instances
 * that start later are scanned as soon as their agent reports.
 */
export function specifyScans(
  environment: PatchingEnvironment,
  intent: PatchingIntent,
): Specified<PatchingTypes>[] {
  return intent.regions.flatMap((region) => [
    ...specifyScan(environment, intent, region),
    {
      type: "aws:ssm/resourceDataSync:ResourceDataSync",
      name: patchingName("inventory", region),
      provider: "aws-workload",
      inputs: {
        name: ssmName(environment, "inventory", region).slice(0, 64),
        s3Destination: {
          bucketName: refer(patchingName("bucket", region), "bucket"),
          prefix: prefixes.inventory,
          region,
          syncFormat: "JsonSerDe",
        },
        region,
      },
      options: { dependsOn: [patchingName("bucket-policy", region)] },
      from: ["workloads"],
    } satisfies Specified<PatchingTypes>,
  ]);
}

function specifyScan(
  environment: PatchingEnvironment,
  { scanMinutes, tagKey, tagValues }: PatchingIntent,
  region: string,
): Specified<PatchingTypes>[] {
  if (scanMinutes === undefined || tagValues.length === 0) return [];
  return [
    {
      type: "aws:ssm/association:Association",
      name: patchingName("scan", region),
      provider: "aws-workload",
      inputs: {
        name: "AWS-RunPatchBaseline",
        associationName: ssmName(environment, "scan", region),
        parameters: { Operation: "Scan", RebootOption: "NoReboot" },
        targets: [{ key: `tag:${tagKey}`, values: [...tagValues] }],
        scheduleExpression: rateOf(scanMinutes),
        maxConcurrency: "25%",
        maxErrors: "100%",
        outputLocation: {
          s3BucketName: bucketName(environment, region),
          s3KeyPrefix: `${prefixes.commands}/scan`,
          s3Region: region,
        },
        region,
        tags: tagsOf(environment),
      },
      from: ["tier"],
    },
  ];
}

/** `rate(7 days)`, `rate(12 hours)`: State Manager runs nothing more often than every 30 minutes. */
function rateOf(minutes: number): string {
  const [count, unit] =
    minutes % minutesPerDay === 0
      ? [minutes / minutesPerDay, "day"]
      : minutes % minutesPerHour === 0
        ? [minutes / minutesPerHour, "hour"]
        : [minutes, "minute"];
  return `rate(${count} ${unit}${count === 1 ? "" : "s"})`;
}
