import type { Breach } from "../../../environment/finding.ts";
import { type RingName, type StagedRing, stagedRings } from "../rings.ts";
import { ringsOwed } from "../tiers.ts";
import { instancesOf, stagingOf } from "../workload-rings.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

export const partition: PatchingRule = {
  id: "PA-06",
  area: "patching",
  statement:
    "Every instance is in exactly one ring of the calendar: the rings of a workload add up to its instances, and workloads whose tags can meet on one instance name the same ring.",
  why: "An instance is patched twice, or never, and nobody is told.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-patch-groups.html",
  clouds: ["aws"],
  judges: "environment",
  *check(subject) {
    yield* countBreaches(subject);
    yield* unknownRings(subject);
    yield* meetings(subject);
  },
};

function* countBreaches({ environment }: PatchingSubject): Generator<Breach> {
  for (const [index, workload] of environment.workloads.entries()) {
    const staging = workload.kind === "ec2" ? stagingOf(workload) : undefined;
    const rings = staging?.rings;
    if (rings === undefined) continue;
    const path = ["workloads", index, "patching", "rings"];
    if (staging?.ring !== undefined) {
      yield {
        path: ["workloads", index, "patching", "ring"],
        message: `${workload.id} says both ring and rings`,
        fix: "remove one of the two",
      };
      continue;
    }
    const sum = stagedRings.reduce((total, ring) => total + (rings[ring] ?? 0), 0);
    const all = instancesOf(workload);
    if (all === undefined) {
      yield {
        path,
        message: `${workload.id} has ${sum} instances in rings, and does not say how many there are`,
        fix: `write count: ${sum}`,
      };
    } else if (sum !== all) {
      yield {
        path,
        message: `the rings of ${workload.id} add up to ${sum}, and it has ${all}`,
        fix: `write numbers that add up to ${all}`,
      };
    }
  }
}

/** A ring that the tier owes and the calendar lacks is PA-40's. */
function* unknownRings({ environment, intent }: PatchingSubject): Generator<Breach> {
  const owed: readonly RingName[] = ringsOwed[environment.defaults][environment.tier];
  const declared = Object.keys(environment.calendar.patching ?? {});
  for (const { id, rings, from } of intent.workloads) {
    for (const ring of Object.keys(rings) as StagedRing[]) {
      if (owed.includes(ring) || declared.includes(ring)) continue;
      yield {
        path: [...from, "patching"],
        message: `${id} is in the ring ${ring}, which the calendar does not have`,
        fix: `write calendar.patching.${ring}, or one of the rings ${(declared.length > 0 ? declared : owed).filter((one) => one !== "emergency").join(", ")}`,
      };
    }
  }
}

interface Selecting {
  readonly id: string;
  readonly region: string;
  readonly rings: string;
  readonly index: number;
  readonly select: Readonly<Record<string, string>>;
}

/** Tags that can stand on one instance: no key asks for two values. */
function canMeet(one: Selecting, other: Selecting): boolean {
  return (
    one.region === other.region &&
    Object.entries(one.select).every(([key, value]) => (other.select[key] ?? value) === value)
  );
}

function* meetings({ environment, intent }: PatchingSubject): Generator<Breach> {
  const known = new Map(intent.workloads.map((workload) => [workload.id, workload]));
  const selecting = environment.workloads.flatMap(({ id, select }, index): Selecting[] => {
    const patched = known.get(id);
    if (select === undefined || patched === undefined || patched.exempt !== undefined) return [];
    return [{ id, region: patched.region, rings: Object.keys(patched.rings).join(", "), index, select }];
  });
  // Where all name one ring, nothing can go wrong, however many there are.
  if (new Set(selecting.map(({ rings }) => rings)).size < 2) return;
  for (const [position, later] of selecting.entries()) {
    const met = selecting.slice(0, position).find((one) => one.rings !== later.rings && canMeet(one, later));
    if (met === undefined) continue;
    yield {
      path: ["workloads", later.index, "select"],
      message: `an instance may carry the tags of ${met.id}, in the ring ${met.rings}, and those of ${later.id}, in ${later.rings}`,
      fix: "let the two differ in the value of a tag, or name the same ring",
    };
  }
}
