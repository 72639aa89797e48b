import { type Properties, text } from "../../properties.ts";
import type { Refusal, TypeRow } from "../../row.ts";
import {
  arn,
  digits,
  empty,
  faultIf,
  keyReference,
  managedKeyArn,
  nameFaults,
  rangeFaults,
  refers,
  strings,
} from "../shared.ts";

const INSTANCE = "aws:rds/instance:Instance";
const SUBNET_GROUP = "aws:rds/subnetGroup:SubnetGroup";
const CLUSTER = "aws:rds/cluster:Cluster";

/** An identifier of RDS. */
export const identifierFaults = (inputs: Properties, property: string) =>
  nameFaults(inputs, property, /^(?!.*--|.*-$)[a-z][a-z0-9-]{0,62}$/);

export const ofSubnetGroup = refers(
  "dbSubnetGroupName",
  [SUBNET_GROUP, "id"],
  (group) => `DBSubnetGroupNotFoundFault: DB subnet group '${group}' does not exist.`,
);

export const ofSecurityGroups = refers(
  (inputs) => strings(inputs["vpcSecurityGroupIds"]),
  ["aws:ec2/securityGroup:SecurityGroup", "id"],
  (group) => `InvalidParameterValue: Invalid security group, groupId= ${group}`,
);

/** What both the provider and RDS want to be told before a database goes. */
export const refuseProtected: Refusal = ({ inputs }) => {
  if (inputs["deletionProtection"] === true)
    return "InvalidParameterCombination: Cannot delete protected DB, please disable deletion protection and try again.";
  return inputs["skipFinalSnapshot"] !== true && text(inputs, "finalSnapshotIdentifier") === ""
    ? "final_snapshot_identifier is required when skip_final_snapshot is false"
    : undefined;
};

/** What an instance and a cluster answer alike. */
export function databaseOutputs(s: { account: string; region: string }): Properties {
  return {
    kmsKeyId: managedKeyArn(s, "rds"),
    ...{ backupRetentionPeriod: 1, allocatedStorage: 0, port: 0, performanceInsightsRetentionPeriod: 0 },
    ...{ masterUserSecrets: [], vpcSecurityGroupIds: [] },
    ...{ databaseInsightsMode: "standard", engineLifecycleSupport: "open-source-rds-extended-support" },
    ...{ networkType: "IPV4", storageType: "gp3", upgradeRolloutOrder: "second" },
    ...empty(
      "dbSubnetGroupName",
      "engineVersion",
      "engineVersionActual",
      "hostedZoneId",
      "monitoringRoleArn",
    ),
    ...empty("masterUserSecretKmsKeyId", "performanceInsightsKmsKeyId"),
  };
}

const nameOf = ({ id, inputs }: { id: string; inputs: Properties }) => text(inputs, "identifier") || id;

const ofSource = (inputs: Properties, byArn: boolean) =>
  [text(inputs, "replicateSourceDb")].filter((source) => source.startsWith("arn:") === byArn);
const noSource = (source: string) => `DBInstanceNotFound: DBInstance ${source} not found.`;

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html: a source keeps automated backups. */
const refuseUnbackedSource: Refusal = ({ inputs }, world) => {
  const source = text(inputs, "replicateSourceDb");
  return world
    .find(INSTANCE, "arn", source, "anywhere")
    .some(({ outputs }) => outputs["backupRetentionPeriod"] === 0)
    ? `InvalidDBInstanceState: Automated backups are not enabled for this database instance: ${source}`
    : undefined;
};

/** Absent promotes the replica; anything else cannot be had in place. */
const refuseNewSource: Refusal = ({ inputs }, world) => {
  const source = text(inputs, "replicateSourceDb");
  return source !== "" && source !== text(world.current?.inputs ?? {}, "replicateSourceDb")
    ? "cannot elect new source database for replication"
    : undefined;
};

export const RDS_ROWS: readonly TypeRow[] = [
  {
    token: INSTANCE,
    immutable: [
      ...[
        "availabilityZone",
        "backupTarget",
        "characterSetName",
        "customIamInstanceProfile",
        "dbName",
        "engine",
      ],
      ...["identifierPrefix", "kmsKeyId", "ncharCharacterSetName", "restoreToPointInTime", "s3Import"],
      ...["snapshotIdentifier", "storageEncrypted", "timezone", "username"],
    ],
    name: "identifier",
    // The id is the resource id, which stays when the identifier is changed in place.
    id: ({ account, region, inputs }) =>
      `db-${digits(`${account}/${region}/${text(inputs, "identifier")}`, 26).toUpperCase()}`,
    taken: () => "DBInstanceAlreadyExists: DB instance already exists",
    outputs: (s) => ({
      ...databaseOutputs(s),
      identifier: nameOf(s),
      arn: arn("rds", s, `db:${nameOf(s)}`),
      address: `${nameOf(s)}.simulated.${s.region}.rds.amazonaws.com`,
      endpoint: `${nameOf(s)}.simulated.${s.region}.rds.amazonaws.com:0`,
      availabilityZone: `${s.region}a`,
      resourceId: s.id,
      latestRestorableTime: s.now,
      ...{ iops: 0, storageThroughput: 0, multiAz: false, replicas: [], listenerEndpoints: [] },
      ...{ status: "available", backupTarget: "region", caCertIdentifier: "rds-ca-rsa2048-g1" },
      ...empty("backupWindow", "characterSetName", "dbName", "domainFqdn", "engine", "identifierPrefix"),
      ...empty("licenseModel", "maintenanceWindow", "ncharCharacterSetName", "optionGroupName"),
      ...empty("parameterGroupName", "replicaMode", "snapshotIdentifier", "timezone", "username"),
    }),
    references: [
      refers((inputs) => ofSource(inputs, true), [INSTANCE, "arn"], noSource, "anywhere"),
      refers((inputs) => ofSource(inputs, false), [INSTANCE, "identifier"], noSource),
      ofSubnetGroup,
      ofSecurityGroups,
      keyReference("kmsKeyId"),
    ],
    checks: (inputs) => [
      ...identifierFaults(inputs, "identifier"),
      ...rangeFaults(inputs, "backupRetentionPeriod", 0, 35),
      ...["dbName", "username"].flatMap((property) =>
        faultIf(
          inputs["replicateSourceDb"] !== undefined && inputs[property] !== undefined,
          property,
          "conflicts with replicateSourceDb",
        ),
      ),
    ],
    refuseCreate: refuseUnbackedSource,
    refuseUpdate: refuseNewSource,
    refuseDelete: refuseProtected,
  },
  {
    // The provider has no update, and one source has one replication in a region.
    token: "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
    immutable: ["kmsKeyId", "preSignedUrl", "retentionPeriod", "sourceDbInstanceArn"],
    id: (s) => arn("rds", s, `auto-backup:ab-${digits(text(s.inputs, "sourceDbInstanceArn"), 26)}`),
    taken: () =>
      "InvalidDBInstanceState: The automated backups of the DB instance are already replicating to this region.",
    outputs: (s) => ({ kmsKeyId: managedKeyArn(s, "rds"), retentionPeriod: 7 }),
    references: [
      refers("sourceDbInstanceArn", [INSTANCE, "arn"], noSource, "same-account"),
      keyReference("kmsKeyId"),
    ],
    checks: (inputs) => rangeFaults(inputs, "retentionPeriod", 1, 35),
  },
  {
    token: SUBNET_GROUP,
    immutable: ["name", "namePrefix"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    taken: (name) => `DBSubnetGroupAlreadyExists: The DB subnet group '${name}' already exists.`,
    outputs: (s) => ({
      arn: arn("rds", s, `subgrp:${s.id}`),
      description: "Managed by Pulumi",
      supportedNetworkTypes: ["IPV4"],
      ...empty("namePrefix", "vpcId"),
    }),
    references: [
      refers(
        (inputs) => strings(inputs["subnetIds"]),
        ["aws:ec2/subnet:Subnet", "id"],
        (subnet) => `InvalidSubnet: Subnet ${subnet} does not exist`,
      ),
    ],
    checks: (inputs) => [
      ...nameFaults(inputs, "name", /^(?!default$)[a-z0-9 _.-]{1,255}$/),
      ...faultIf(
        Array.isArray(inputs["subnetIds"]) && inputs["subnetIds"].length < 2,
        "subnetIds",
        "must cover at least two availability zones",
      ),
    ],
    refuseDelete: ({ id }, world) =>
      [INSTANCE, CLUSTER].some((type) => world.find(type, "dbSubnetGroupName", id).length > 0)
        ? `InvalidDBSubnetGroupStateFault: Cannot delete the subnet group '${id}' because at least one database is still using it.`
        : undefined,
  },
];
