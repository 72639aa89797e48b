import { parse, validate } from "@aws-sdk/util-arn-parser";
import type { Breach } from "../../../environment/finding.ts";
import { isStateful } from "../../../environment/workloads/kinds.ts";
import { regionOf } from "../../../environment/workloads/region.ts";
import { type ReplicaThing, replicaCloudName, replicaName, replicaPlace } from "../names.ts";
import type { Promoted } from "../schema/agreed.ts";
import type { RecoveryEnvironment, RecoveryWorkload } from "../schema.ts";
import type { RecoveryRule } from "./subject.ts";

export const promoted: RecoveryRule = {
  id: "DR-40",
  area: "recovery",
  statement:
    "A workload that is a replica of ours is named once under recovery.promoted, by its logical name; nothing else stands there.",
  why: "After a failover the new primary would leave the program, or be made a second time: the next deployment is refused or detaches it.",
  severity: "error",
  otherwise: "run time",
  source: "components/recovery/README.md",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment }) {
    const entries = environment.recovery?.promoted ?? [];
    for (const [index, entry] of entries.entries()) {
      const problem = problemOf(
        environment,
        entry,
        entries.findIndex(({ name }) => name === entry.name) < index,
      );
      if (problem !== undefined) yield { path: ["recovery", "promoted", index, "name"], ...problem };
    }
    for (const [index, workload] of environment.workloads.entries()) {
      if (!isStateful(workload)) continue;
      const name = ownReplica(environment, workload);
      if (name === undefined || entries.some((entry) => entry.name === name)) continue;
      yield {
        path: ["workloads", index, "arn"],
        message: `${workload.id} is ${name}, which the plan asks for no more`,
        fix: `write under recovery.promoted: {name: ${name}, workload: ${workload.id}, formerArn: the ARN that it had before, since: the day of the failover, reason: …}`,
      };
    }
  },
};

const thingsByResource: readonly (readonly [RegExp, ReplicaThing])[] = [
  [/^db:/, "replica"],
  [/^cluster:/, "cluster"],
  [/^[a-z0-9][a-z0-9.-]+$/, "bucket"],
];

/** Logical name of the replica of ours that a workload's ARN names; undefined where it names the customer's own. */
function ownReplica(environment: RecoveryEnvironment, workload: RecoveryWorkload): string | undefined {
  if (workload.arn === undefined || !validate(workload.arn)) return undefined;
  const { resource } = parse(workload.arn);
  const region = regionOf(environment, workload);
  const thing = thingsByResource.find(([pattern]) => pattern.test(resource))?.[1];
  if (thing === undefined) return undefined;
  const isOurs =
    resource.slice(resource.indexOf(":") + 1) === replicaCloudName(environment, workload.id, region);
  return isOurs ? replicaName(thing, region, workload.id) : undefined;
}

function problemOf(
  { workloads }: RecoveryEnvironment,
  { name, workload }: Promoted,
  isSecond: boolean,
): Omit<Breach, "path"> | undefined {
  const place = replicaPlace(name);
  if (place === undefined || place.workload !== workload) {
    const fix = `write the logical name that explain prints, for example recovery-replica-<region>-${workload}`;
    return { message: `${name} is no replica of ${workload}`, fix };
  }
  if (!workloads.some(({ id }) => id === workload)) {
    return {
      message: `there is no workload ${workload}`,
      fix: "write the id of the workload that it now is",
    };
  }
  return isSecond
    ? { message: `${name} is promoted twice`, fix: "remove one of the two entries" }
    : undefined;
}
