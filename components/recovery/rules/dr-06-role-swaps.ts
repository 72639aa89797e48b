import { specifiedOf } from "./specified-of.ts";
import type { RecoveryRule } from "./subject.ts";

/** What says whose replica a resource is, and is rewritten by the service in a failover. */
const roles = [
  ["aws:rds/instance:Instance", ["replicateSourceDb"]],
  ["aws:rds/cluster:Cluster", ["globalClusterIdentifier", "replicationSourceIdentifier"]],
  ["aws:rds/globalCluster:GlobalCluster", ["sourceDbClusterIdentifier"]],
  ["aws:dynamodb/tableReplica:TableReplica", ["globalTableArn"]],
] as const;

export const roleSwaps: RecoveryRule = {
  id: "DR-06",
  area: "recovery",
  statement:
    "What a failover may make the primary is protected, stays in the cloud, and its place in the replication is never written back.",
  why: "The first deployment after a failover detaches the new primary from its replicas, or replaces it by an empty one.",
  severity: "error",
  otherwise: "run time",
  source: "https://github.com/cloudposse/terraform-aws-rds-cluster/issues/287",
  clouds: ["aws"],
  judges: "inputs",
  *check({ inputs }) {
    for (const [type, properties] of roles) {
      for (const { name, options, from } of specifiedOf(inputs, type)) {
        const written = properties.filter((property) => !(options?.ignoreChanges ?? []).includes(property));
        const missing = [
          ...written.map((property) => `ignoreChanges of ${property}`),
          ...(options?.protect === true ? [] : ["protect"]),
          ...(options?.retainOnDelete === true ? [] : ["retainOnDelete"]),
        ];
        if (missing.length === 0) continue;
        yield { path: from, message: `${name} lacks ${missing.join(", ")}`, fix: "give it these options" };
      }
    }
  },
};
