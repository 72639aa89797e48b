import { copiesOf } from "./aws/copy.ts";
import type { RecoveryIntent } from "./intent.ts";
import { replications } from "./modes.ts";
import type { RecoveryEnvironment } from "./schema.ts";

/** What the plan takes for granted and nothing here has looked at. */
export function recoveryAssumptions(environment: RecoveryEnvironment, intent: RecoveryIntent): string[] {
  const copies = copiesOf(environment, intent).filter(({ promoted }) => !promoted);
  const of = (thing: string) =>
    copies.filter((copy) => copy.thing === thing).map(({ workload }) => workload.id);
  const buckets = of("bucket");
  return [
    ...intent.workloads
      .filter(({ because, exempt, mode }) => because !== undefined && exempt === undefined && mode !== "none")
      .map(
        ({ id, mode, because }) =>
          `${id} has ${replications[mode].title} in the other region: ${String(because)}.`,
      ),
    ...intent.workloads
      .filter(({ theirs }) => theirs)
      .map(
        ({ id, to }) =>
          `${id} replicates to ${String(to)} by the customer's own doing; nothing here watches it.`,
      ),
    ...buckets.map(
      (id) =>
        `${id} has no replication of its own: a bucket has one configuration, which is replaced. What it holds already is copied by a batch job.`,
    ),
    ...of("table").map((id) => `${id} can be a global table: its replica's capacity and its key fit.`),
    ...copies
      .filter(
        ({ thing, side }) => (thing === "replica" || thing === "cluster") && side.subnetGroup === undefined,
      )
      .map(
        ({ workload, region }) =>
          `${region} has a default network, in which the replica of ${workload.id} stands.`,
      ),
    ...copies
      .filter(({ thing, running }) => thing === "cluster" && !running)
      .map(
        ({ workload, region }) =>
          `The cluster of ${workload.id} in ${region} has no instances, so its lag is not reported.`,
      ),
    ...(intent.drill !== undefined && intent.drill.starts !== undefined
      ? ["Whoever holds a drill writes it down under recovery.drills: nothing else knows of it."]
      : []),
    ...(environment.recovery?.traffic === undefined
      ? []
      : ["The health checks' addresses answer to Route 53 from outside."]),
  ];
}
