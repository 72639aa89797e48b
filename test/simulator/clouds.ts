import { afterEach } from "vitest";
import { AWS } from "../../simulator/aws/table.ts";
import { createResource, deleteResource, readResource, updateResource } from "../../simulator/cloud.ts";
import { checkInputs } from "../../simulator/kernel.ts";
import type { Properties } from "../../simulator/properties.ts";
import type { ResourceType } from "../../simulator/row.ts";
import { openStore, type Store } from "../../simulator/store.ts";

export const ACCOUNT = "111122223333";
export const REGION = "eu-central-1";
const caller = { cloud: "aws", account: ACCOUNT, region: REGION };

/** Tokens by the short names that tests use. */
export const TOKENS = {
  alias: "aws:kms/alias:Alias",
  alarm: "aws:cloudwatch/metricAlarm:MetricAlarm",
  attachment: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  eventRule: "aws:cloudwatch/eventRule:EventRule",
  eventTarget: "aws:cloudwatch/eventTarget:EventTarget",
  key: "aws:kms/key:Key",
  lock: "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
  notifications: "aws:backup/vaultNotifications:VaultNotifications",
  plan: "aws:backup/plan:Plan",
  policy: "aws:backup/vaultPolicy:VaultPolicy",
  regionSettings: "aws:backup/regionSettings:RegionSettings",
  role: "aws:iam/role:Role",
  selection: "aws:backup/selection:Selection",
  subscription: "aws:sns/topicSubscription:TopicSubscription",
  topic: "aws:sns/topic:Topic",
  topicPolicy: "aws:sns/topicPolicy:TopicPolicy",
  vault: "aws:backup/vault:Vault",
  airGapped: "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
  association: "aws:ssm/association:Association",
  backupsReplication: "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
  baseline: "aws:ssm/patchBaseline:PatchBaseline",
  bucket: "aws:s3/bucket:Bucket",
  cluster: "aws:rds/cluster:Cluster",
  clusterInstance: "aws:rds/clusterInstance:ClusterInstance",
  composite: "aws:cloudwatch/compositeAlarm:CompositeAlarm",
  dashboard: "aws:cloudwatch/dashboard:Dashboard",
  database: "aws:rds/instance:Instance",
  defaultBaseline: "aws:ssm/defaultPatchBaseline:DefaultPatchBaseline",
  defaultGroup: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
  document: "aws:ssm/document:Document",
  fileReplication: "aws:efs/replicationConfiguration:ReplicationConfiguration",
  fileSystem: "aws:efs/fileSystem:FileSystem",
  framework: "aws:backup/framework:Framework",
  globalCluster: "aws:rds/globalCluster:GlobalCluster",
  healthCheck: "aws:route53/healthCheck:HealthCheck",
  logGroup: "aws:cloudwatch/logGroup:LogGroup",
  mute: "aws:cloudwatch/alarmMuteRule:AlarmMuteRule",
  patchGroup: "aws:ssm/patchGroup:PatchGroup",
  queue: "aws:sqs/queue:Queue",
  queuePolicy: "aws:sqs/queuePolicy:QueuePolicy",
  record: "aws:route53/record:Record",
  replicaKey: "aws:kms/replicaKey:ReplicaKey",
  replication: "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
  reportPlan: "aws:backup/reportPlan:ReportPlan",
  rolePolicy: "aws:iam/rolePolicy:RolePolicy",
  secret: "aws:secretsmanager/secret:Secret",
  securityGroup: "aws:ec2/securityGroup:SecurityGroup",
  subnet: "aws:ec2/subnet:Subnet",
  subnetGroup: "aws:rds/subnetGroup:SubnetGroup",
  switchPlan: "aws:arcregionswitch/plan:Plan",
  sync: "aws:ssm/resourceDataSync:ResourceDataSync",
  table: "aws:dynamodb/table:Table",
  tableReplica: "aws:dynamodb/tableReplica:TableReplica",
  testingPlan: "aws:backup/restoreTestingPlan:RestoreTestingPlan",
  testingSelection: "aws:backup/restoreTestingSelection:RestoreTestingSelection",
  versioning: "aws:s3/bucketVersioning:BucketVersioning",
  vpc: "aws:ec2/vpc:Vpc",
  window: "aws:ssm/maintenanceWindow:MaintenanceWindow",
  windowTarget: "aws:ssm/maintenanceWindowTarget:MaintenanceWindowTarget",
  windowTask: "aws:ssm/maintenanceWindowTask:MaintenanceWindowTask",
  zone: "aws:route53/zone:Zone",
} as const;

export type Short = keyof typeof TOKENS;

export function typeOf(short: Short): ResourceType {
  const type = AWS.types.get(TOKENS[short]);
  if (type === undefined) throw new Error(`no row for ${short}`);
  return type;
}

/** A simulated account, and the operations on it by short type name. */
export interface Cloud {
  readonly store: Store;
  /** Checks, then creates; throws on either. */
  readonly create: (short: Short, inputs: Properties, name?: string) => { id: string; outputs: Properties };
  readonly read: (short: Short, id: string) => Properties | undefined;
  readonly update: (short: Short, id: string, inputs: Properties) => Properties;
  readonly remove: (short: Short, id: string, inputs?: Properties) => void;
}

const opened: Store[] = [];

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

export function createCloud(account = ACCOUNT): Cloud {
  const store = openStore(":memory:");
  opened.push(store);
  const who = { ...caller, account };
  return {
    store,
    create: (short, given, name = short) => {
      const { inputs, faults } = checkInputs(typeOf(short), name, given);
      if (faults.length > 0)
        throw new Error(faults.map(({ property, reason }) => `${property} ${reason}`).join("; "));
      return createResource(store, who, typeOf(short), inputs, name);
    },
    read: (short, id) =>
      readResource(store, who, typeOf(short), id, typeOf(short).global ? "" : REGION)?.outputs,
    update: (short, id, inputs) => updateResource(store, who, typeOf(short), id, inputs).outputs,
    remove: (short, id, inputs = {}) => {
      deleteResource(store, who, typeOf(short), id, inputs);
    },
  };
}
