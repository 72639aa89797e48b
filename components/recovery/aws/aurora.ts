import { physicalName, stackOf } from "../../environment/naming.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import { type DataCopy, isEncrypted, kept, keyOf } from "./copy.ts";
import type { RecoveryTypes } from "./types.ts";

const engineOf = (kind: string) =>
  kind === "aurora-postgres" ? ("aurora-postgresql" as const) : ("aurora-mysql" as const);

/** Logical name of the global database that both clusters of a workload belong to. It has no region. */
export function globalName(workload: string): string {
  return `recovery-global-database-${workload}-workload`;
}

/** Its identifier in RDS, at most 63 characters. */
export function globalIdentifier(environment: RecoveryEnvironment, workload: string): string {
  return physicalName([stackOf(environment), workload, "global"], { maxLength: 63 });
}

/**
 * A global database around the customer's cluster, and a second cluster in the other region: without instances its data is
 * there and nothing runs. Roles change within the global database; none of them may be written back, because a cluster that
 * loses its global cluster in the program is detached by the next `up` (DR-06).
 *
 * `forceDestroy` lets the global database be dissolved without its clusters, which RDS demands where it was made around one;
 * deletion protection and Pulumi's own stand before it.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-getting-started.html
 */
export function specifyGlobalDatabase(
  environment: RecoveryEnvironment,
  copy: DataCopy,
): Specified<RecoveryTypes>[] {
  const { workload, region, sourceArn, sourceRegion, cloudName, side, name, from } = copy;
  const engine = engineOf(workload.kind);
  const tags = { ...tagsOf(environment), workload: workload.id };
  const global = globalName(workload.id);
  const common = { provider: "aws-workload", from } as const;
  const cluster: Specified<RecoveryTypes> = {
    ...common,
    type: "aws:rds/cluster:Cluster",
    name,
    inputs: {
      clusterIdentifier: cloudName,
      engine,
      engineVersion: refer(global, "engineVersion"),
      globalClusterIdentifier: refer(global, "id"),
      ...(isEncrypted(copy) && { storageEncrypted: true, kmsKeyId: keyOf(copy), sourceRegion }),
      ...(side.subnetGroup !== undefined && { dbSubnetGroupName: side.subnetGroup }),
      ...(side.securityGroups !== undefined && { vpcSecurityGroupIds: side.securityGroups }),
      copyTagsToSnapshot: true,
      deletionProtection: true,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: `${cloudName}-final`,
      region,
      tags,
    },
    options: {
      ...kept,
      ignoreChanges: [
        "globalClusterIdentifier",
        "replicationSourceIdentifier",
        "engineVersion",
        "masterUsername",
        "databaseName",
        "sourceRegion",
      ],
    },
  };
  return [
    {
      ...common,
      type: "aws:rds/globalCluster:GlobalCluster",
      name: global,
      inputs: {
        globalClusterIdentifier: globalIdentifier(environment, workload.id),
        sourceDbClusterIdentifier: sourceArn,
        forceDestroy: true,
        deletionProtection: true,
        // Where it was made; the service has it in every region.
        region: sourceRegion,
        tags,
      },
      options: { ...kept, ignoreChanges: ["sourceDbClusterIdentifier", "engineVersion"] },
    },
    cluster,
    ...(copy.running && workload.class !== undefined
      ? [
          {
            ...common,
            type: "aws:rds/clusterInstance:ClusterInstance" as const,
            name: name.replace("recovery-cluster-", "recovery-cluster-instance-"),
            inputs: {
              clusterIdentifier: refer(name, "id"),
              identifier: physicalName([cloudName, "a"], { maxLength: 63 }),
              engine,
              instanceClass: workload.class,
              publiclyAccessible: false,
              region,
              tags,
            },
            options: kept,
          },
        ]
      : []),
  ];
}
