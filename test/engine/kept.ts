import { parseState } from "./differential.ts";
import { nameOf, type Run } from "./steps.ts";

/** Types that hold data, or without which data cannot be read: every one refuses to be deleted, wherever it stands. */
export const KEPT: readonly string[] = [
  "aws:backup/vault:Vault",
  "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
  "aws:kms/key:Key",
  "aws:kms/replicaKey:ReplicaKey",
  "aws:rds/instance:Instance",
  "aws:rds/cluster:Cluster",
  "aws:rds/clusterInstance:ClusterInstance",
  "aws:rds/globalCluster:GlobalCluster",
  "aws:dynamodb/tableReplica:TableReplica",
  "aws:efs/fileSystem:FileSystem",
];

/** Those of customers' data refuse as well; those of reports and logs only stay in the account when the stack lets them go. */
export const BUCKET = "aws:s3/bucket:Bucket";

/** `delete`, `replace`, `create-replacement`, `delete-replaced`, `discard` … */
const TAKES = /delete|replace|discard/;

/**
 * Steps that took away or exchanged what holds data or was protected, as `op name`: what no change of a file may do.
 * `before` is the state as it was exported before the run.
 */
export function lost(before: unknown, { steps }: Run): string[] {
  const { resources } = parseState(before);
  const kept = resources.filter(({ type, protect }) => protect || type === BUCKET || KEPT.includes(type));
  const urns = new Set(kept.map(({ urn }) => urn));
  return steps
    .filter(({ op, urn }) => TAKES.test(op) && urns.has(urn))
    .map(({ op, urn }) => `${op} ${nameOf(urn)}`);
}
