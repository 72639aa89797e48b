import { minutesOf, minutesPerDay } from "../../environment/duration.ts";
import { bucketName, prefixes } from "./aws/place.ts";
import type { PatchingIntent } from "./intent.ts";
import { ringTagValue, stagedRings } from "./rings.ts";
import type { PatchingEnvironment } from "./schema.ts";
import { promiseOf } from "./tiers.ts";

/** What the plan takes for granted and nothing here has looked at. */
export function patchingAssumptions(environment: PatchingEnvironment, intent: PatchingIntent): string[] {
  const patched = intent.workloads.filter(({ exempt }) => exempt === undefined);
  if (patched.length === 0) return [];
  const without = (is: (workload: (typeof patched)[number]) => boolean) =>
    patched
      .filter(is)
      .map(({ id }) => id)
      .join(", ");
  const tags = patched.map(
    ({ id, rings }) =>
      `${id} ${stagedRings
        .filter((ring) => Object.hasOwn(rings, ring))
        .map(
          (ring) =>
            `${ringTagValue(environment, ring)}${rings[ring] === undefined ? "" : ` (${rings[ring]})`}`,
        )
        .join(", ")}`,
  );
  const buckets = intent.regions.map((region) => bucketName(environment, region)).join(", ");
  const unnamed = without(({ os }) => os === undefined);
  const uncounted = without(({ rings }) => Object.values(rings).includes(undefined));
  return [
    `The customer's instances carry their ring in the tag ${intent.tagKey}, which Upkeep never writes: ${tags.join("; ")}.`,
    `The instances run the SSM agent under AmazonSSMManagedInstanceCore, may read ${prefixes.patchSets}/* and write ${prefixes.commands}/* in ${buckets}.`,
    ...(unnamed === ""
      ? []
      : [
          `No operating system is said for ${unnamed}: the account's default baseline of each decides what is installed.`,
        ]),
    ...(uncounted === ""
      ? []
      : [
          `Nobody says how many instances ${uncounted} has: whether they fit into their windows is not judged.`,
        ]),
    ...(intent.scanMinutes === undefined
      ? [
          `Somebody else scans the instances, at least every ${promiseOf(environment).scanInterval}, and nobody beside them.`,
        ]
      : []),
    ...criticalLine(environment, intent),
  ];
}

/** Rings that take longer than a critical patch may wait: it goes out of turn. */
function criticalLine(environment: PatchingEnvironment, { rings }: PatchingIntent): string[] {
  const { critical } = promiseOf(environment).sla;
  const last = rings.findLast(({ onDemand }) => !onDemand)?.expression;
  if (last?.kind !== "patchTuesday" || last.plusDays * minutesPerDay <= minutesOf(critical)) return [];
  const how = rings.some(({ onDemand }) => onDemand)
    ? "an engineer releases an emergency patch set for it"
    : "an engineer installs it by hand; an emergency ring would do it";
  return [
    `A critical patch is due within ${critical}, before the last ring's window ${last.plusDays} d after Patch Tuesday: ${how}.`,
  ];
}
