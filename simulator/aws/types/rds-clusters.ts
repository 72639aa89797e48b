import { text } from "../../properties.ts";
import type { Refusal, TypeRow, World } from "../../row.ts";
import { arn, digits, empty, faultIf, keyReference, managedKeyArn, rangeFaults, refers } from "../shared.ts";
import {
  databaseOutputs,
  identifierFaults,
  ofSecurityGroups,
  ofSubnetGroup,
  refuseProtected,
} from "./rds.ts";

const CLUSTER = "aws:rds/cluster:Cluster";
const MEMBER = "aws:rds/clusterInstance:ClusterInstance";
const GLOBAL = "aws:rds/globalCluster:GlobalCluster";

/** The ARNs of a global cluster's members, the one that it was made from first. */
function membersOf(id: string, source: string, world: World): string[] {
  const joined = world.find(CLUSTER, "globalClusterIdentifier", id, "same-account");
  const arns = joined.map(({ outputs }) => text(outputs, "arn"));
  return [...new Set(source === "" ? arns : [source, ...arns])];
}

/** A cluster can leave a global cluster in place, and join none. */
const refuseJoining: Refusal = ({ inputs }, world) => {
  const [old, now] = [world.current?.inputs ?? {}, inputs].map((each) =>
    text(each, "globalClusterIdentifier"),
  );
  if (now === old || now === "") return undefined;
  return old === ""
    ? "existing RDS Clusters cannot be added to an existing RDS Global Cluster"
    : "existing RDS Clusters cannot be migrated between existing RDS Global Clusters";
};

export const RDS_CLUSTER_ROWS: readonly TypeRow[] = [
  {
    token: GLOBAL,
    immutable: [
      "databaseName",
      "engine",
      "globalClusterIdentifier",
      "sourceDbClusterIdentifier",
      "storageEncrypted",
    ],
    id: ({ inputs }) => text(inputs, "globalClusterIdentifier"),
    taken: (id) => `GlobalClusterAlreadyExistsFault: Global Cluster ${id} already exists`,
    outputs: (s) => ({
      arn: arn("rds", { ...s, region: "" }, `global-cluster:${s.id}`),
      endpoint: `${s.id}.global-simulated.global.rds.amazonaws.com`,
      engine: "aurora",
      engineLifecycleSupport: "open-source-rds-extended-support",
      globalClusterMembers: [],
      globalClusterResourceId: `cluster-${digits(s.id, 16)}`,
      storageEncrypted: false,
      ...empty("databaseName", "engineVersion", "engineVersionActual", "sourceDbClusterIdentifier"),
    }),
    counted: ({ id, inputs }, world) => ({
      globalClusterMembers: membersOf(id, text(inputs, "sourceDbClusterIdentifier"), world).map(
        (dbClusterArn, index) => ({ dbClusterArn, isWriter: index === 0 }),
      ),
    }),
    references: [
      refers(
        "sourceDbClusterIdentifier",
        [CLUSTER, "arn"],
        (cluster) => `DBClusterNotFoundFault: Source cluster doesn't exist: ${cluster}`,
        "same-account",
      ),
    ],
    checks: (inputs) => {
      const { sourceDbClusterIdentifier: source, engine, forceDestroy } = inputs;
      return [
        ...identifierFaults(inputs, "globalClusterIdentifier"),
        ...faultIf(
          source !== undefined && engine !== undefined,
          "engine",
          "conflicts with sourceDbClusterIdentifier",
        ),
        ...faultIf(
          source !== undefined && forceDestroy === undefined,
          "forceDestroy",
          "is required beside sourceDbClusterIdentifier",
        ),
      ];
    },
    refuseDelete: ({ id, inputs }, world) => {
      if (inputs["deletionProtection"] === true)
        return "InvalidParameterCombination: Cannot delete protected Global Cluster, please disable deletion protection and try again.";
      const members = membersOf(id, text(inputs, "sourceDbClusterIdentifier"), world);
      return members.length > 0 && inputs["forceDestroy"] !== true
        ? `InvalidGlobalClusterStateFault: Global Cluster ${id} is not empty`
        : undefined;
    },
  },
  {
    token: CLUSTER,
    immutable: [
      ...["availabilityZones", "clusterIdentifier", "clusterIdentifierPrefix", "clusterScalabilityType"],
      ...[
        "databaseName",
        "dbSubnetGroupName",
        "dbSystemId",
        "engine",
        "engineMode",
        "kmsKeyId",
        "masterUsername",
      ],
      ...["restoreToPointInTime", "s3Import", "snapshotIdentifier", "sourceRegion", "storageEncrypted"],
    ],
    name: "clusterIdentifier",
    id: ({ inputs }) => text(inputs, "clusterIdentifier"),
    taken: () => "DBClusterAlreadyExistsFault: DB Cluster already exists",
    outputs: (s) => ({
      ...databaseOutputs(s),
      clusterIdentifier: s.id,
      arn: arn("rds", s, `cluster:${s.id}`),
      endpoint: `${s.id}.cluster-simulated.${s.region}.rds.amazonaws.com`,
      readerEndpoint: `${s.id}.cluster-ro-simulated.${s.region}.rds.amazonaws.com`,
      clusterResourceId: `cluster-${digits(`${s.account}/${s.region}/${s.id}`, 26).toUpperCase()}`,
      availabilityZones: ["a", "b", "c"].map((zone) => `${s.region}${zone}`),
      ...{ clusterMembers: [], iamRoles: [], monitoringInterval: 0, storageEncrypted: false },
      ...{ applyImmediately: false, autoMinorVersionUpgrade: true, clusterScalabilityType: "standard" },
      ...empty(
        "caCertificateIdentifier",
        "caCertificateValidTill",
        "clusterIdentifierPrefix",
        "databaseName",
      ),
      ...empty("dbClusterParameterGroupName", "dbSystemId", "masterUsername", "preferredBackupWindow"),
      ...empty("preferredMaintenanceWindow", "storageType"),
    }),
    references: [
      refers(
        "globalClusterIdentifier",
        [GLOBAL, "id"],
        (id) => `GlobalClusterNotFoundFault: Global cluster ${id} not found`,
        "same-account",
      ),
      ofSubnetGroup,
      ofSecurityGroups,
      keyReference("kmsKeyId"),
    ],
    checks: (inputs) => [
      ...identifierFaults(inputs, "clusterIdentifier"),
      ...rangeFaults(inputs, "backupRetentionPeriod", 1, 35),
    ],
    refuseUpdate: refuseJoining,
    refuseDelete: (subject, world) =>
      world.find(MEMBER, "clusterIdentifier", subject.id).length > 0
        ? "InvalidDBClusterStateFault: Cluster cannot be deleted, it still contains DB instances in non-deleting state."
        : refuseProtected(subject, world),
  },
  {
    token: MEMBER,
    immutable: [
      ...["availabilityZone", "clusterIdentifier", "customIamInstanceProfile", "dbSubnetGroupName", "engine"],
      ...["identifier", "identifierPrefix"],
    ],
    name: "identifier",
    id: ({ inputs }) => text(inputs, "identifier"),
    taken: () => "DBInstanceAlreadyExists: DB instance already exists",
    outputs: (s) => ({
      kmsKeyId: managedKeyArn(s, "rds"),
      arn: arn("rds", s, `db:${s.id}`),
      availabilityZone: `${s.region}a`,
      dbiResourceId: `db-${digits(`${s.account}/${s.region}/${s.id}`, 26).toUpperCase()}`,
      endpoint: `${s.id}.simulated.${s.region}.rds.amazonaws.com`,
      caCertIdentifier: "rds-ca-rsa2048-g1",
      ...{ applyImmediately: false, performanceInsightsEnabled: false, publiclyAccessible: false },
      ...{ storageEncrypted: false, writer: true, networkType: "IPV4", port: 0 },
      performanceInsightsRetentionPeriod: 0,
      ...empty("dbSubnetGroupName", "engineVersion", "engineVersionActual", "monitoringRoleArn"),
      ...empty("performanceInsightsKmsKeyId"),
      ...empty(
        "dbParameterGroupName",
        "identifierPrefix",
        "preferredBackupWindow",
        "preferredMaintenanceWindow",
      ),
    }),
    references: [
      refers(
        "clusterIdentifier",
        [CLUSTER, "id"],
        (id) => `DBClusterNotFoundFault: Could not find DB Cluster: ${id}`,
      ),
      ofSubnetGroup,
    ],
    checks: (inputs) => identifierFaults(inputs, "identifier"),
  },
];
