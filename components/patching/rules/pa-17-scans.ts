import { formatDuration, minutesOf } from "../../../environment/duration.ts";
import type { Breach } from "../../../environment/finding.ts";
import { originOf } from "../../../environment/promise.ts";
import { patchingTiers, promiseOf } from "../tiers.ts";
import { specifiedOf } from "./specified-of.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

export const scans: PatchingRule = {
  id: "PA-17",
  area: "patching",
  statement:
    "Instances are scanned as often as the tier says at least, weekly in bronze and daily above, and by one owner only.",
  why: "What is missing is not known in time; and each scan overwrites the result of another, so that compliance jumps.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-compliance-data-overwrites.html",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    yield* interval(subject);
    yield* owners(subject);
  },
};

function* interval({ environment }: PatchingSubject): Generator<Breach> {
  const limit = patchingTiers[environment.defaults][environment.tier].scanInterval;
  const told = new Set<string>();
  for (const workload of [
    undefined,
    ...environment.workloads.filter(({ kind }) => kind === "ec2").map(({ id }) => id),
  ]) {
    const { scanInterval } = promiseOf(environment, workload);
    const path = originOf(environment, "patching.scanInterval", workload);
    if (minutesOf(scanInterval) <= minutesOf(limit) || told.has(path.join("."))) continue;
    told.add(path.join("."));
    yield {
      path,
      message: `instances are scanned every ${formatDuration(minutesOf(scanInterval))}, and the tier says every ${formatDuration(minutesOf(limit))}`,
      fix: `write ${limit} or less`,
    };
  }
}

function* owners(subject: PatchingSubject): Generator<Breach> {
  const { intent, environment } = subject;
  const scanning = specifiedOf(subject, "aws:ssm/association:Association").filter(
    ({ inputs }) => inputs.name === "AWS-RunPatchBaseline",
  );
  const wanted = intent.scanMinutes === undefined || intent.tagValues.length === 0 ? 0 : 1;
  for (const region of intent.regions) {
    const { length } = scanning.filter(({ inputs }) => inputs.region === region);
    if (length === wanted) continue;
    yield {
      path: environment.patching?.scanOwner === undefined ? ["patching"] : ["patching", "scanOwner"],
      message: `in ${region} ${length} scans are set up, beside ${wanted === 0 ? "somebody else's" : "none of anybody else"}`,
      fix: wanted === 0 ? "leave scanning to its owner" : "set up one scan",
    };
  }
}
