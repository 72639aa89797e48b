import { physicalName, stackOf } from "../environment/naming.ts";

type Stack = { readonly customer: string; readonly stage: string };

/** What stands in the other region for a workload. */
export const replicaThings = {
  "read-replica": "replica",
  "automated-backups": "backups",
  "global-database": "cluster",
  "global-table": "table",
  "bucket-replication": "bucket",
  "file-replication": "file-system",
} as const;

export type ReplicaThing = (typeof replicaThings)[keyof typeof replicaThings];

/** Logical name of what holds a workload's data in a region: `recovery-replica-eu-west-1-orders`. It knows no role. */
export function replicaName(thing: string, region: string, workload: string): string {
  return `recovery-${thing}-${region}-${workload}`;
}

/** Longest names: of RDS and Aurora 63 characters, of buckets the same. */
const dataNameLimits = { maxLength: 63 };

/** Name in the cloud of what holds a workload's data in a region. It ends in the region, so that both sides may have one. */
export function replicaCloudName(environment: Stack, workload: string, region: string): string {
  return physicalName([stackOf(environment), workload, region], dataNameLimits);
}

const namePattern =
  /^recovery-(?<thing>[a-z-]+?)-(?<region>[a-z]{2}(?:-[a-z]+)+-\d)-(?<workload>[a-z][a-z0-9-]*)$/;

/** Thing, region and workload of a logical name; undefined where it is none. */
export function replicaPlace(
  name: string,
): { readonly thing: ReplicaThing; readonly region: string; readonly workload: string } | undefined {
  const { thing, region, workload } = namePattern.exec(name)?.groups ?? {};
  if (region === undefined || workload === undefined) return undefined;
  const known = Object.values(replicaThings).find((one) => one === thing);
  return known === undefined ? undefined : { thing: known, region, workload };
}
