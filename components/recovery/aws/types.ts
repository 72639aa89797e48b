import type * as aws from "@pulumi/aws";

/** The resources that make up recovery on AWS, by type token. */
export interface RecoveryTypes {
  readonly "aws:arcregionswitch/plan:Plan": aws.arcregionswitch.PlanArgs;
  readonly "aws:cloudwatch/eventRule:EventRule": aws.cloudwatch.EventRuleArgs;
  readonly "aws:cloudwatch/eventTarget:EventTarget": aws.cloudwatch.EventTargetArgs;
  readonly "aws:cloudwatch/metricAlarm:MetricAlarm": aws.cloudwatch.MetricAlarmArgs;
  readonly "aws:dynamodb/tableReplica:TableReplica": aws.dynamodb.TableReplicaArgs;
  readonly "aws:ec2/securityGroup:SecurityGroup": aws.ec2.SecurityGroupArgs;
  readonly "aws:ec2/subnet:Subnet": aws.ec2.SubnetArgs;
  readonly "aws:ec2/vpc:Vpc": aws.ec2.VpcArgs;
  readonly "aws:efs/fileSystem:FileSystem": aws.efs.FileSystemArgs;
  readonly "aws:efs/replicationConfiguration:ReplicationConfiguration": aws.efs.ReplicationConfigurationArgs;
  readonly "aws:iam/role:Role": aws.iam.RoleArgs;
  readonly "aws:iam/rolePolicy:RolePolicy": aws.iam.RolePolicyArgs;
  readonly "aws:kms/alias:Alias": aws.kms.AliasArgs;
  readonly "aws:kms/key:Key": aws.kms.KeyArgs;
  readonly "aws:kms/replicaKey:ReplicaKey": aws.kms.ReplicaKeyArgs;
  readonly "aws:rds/cluster:Cluster": aws.rds.ClusterArgs;
  readonly "aws:rds/clusterInstance:ClusterInstance": aws.rds.ClusterInstanceArgs;
  readonly "aws:rds/globalCluster:GlobalCluster": aws.rds.GlobalClusterArgs;
  readonly "aws:rds/instance:Instance": aws.rds.InstanceArgs;
  readonly "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication": aws.rds.InstanceAutomatedBackupsReplicationArgs;
  readonly "aws:rds/subnetGroup:SubnetGroup": aws.rds.SubnetGroupArgs;
  readonly "aws:route53/healthCheck:HealthCheck": aws.route53.HealthCheckArgs;
  readonly "aws:route53/record:Record": aws.route53.RecordArgs;
  readonly "aws:s3/bucket:Bucket": aws.s3.BucketArgs;
  readonly "aws:s3/bucketPolicy:BucketPolicy": aws.s3.BucketPolicyArgs;
  readonly "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": aws.s3.BucketPublicAccessBlockArgs;
  readonly "aws:s3/bucketReplicationConfig:BucketReplicationConfig": aws.s3.BucketReplicationConfigArgs;
  readonly "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": aws.s3.BucketServerSideEncryptionConfigurationArgs;
  readonly "aws:s3/bucketVersioning:BucketVersioning": aws.s3.BucketVersioningArgs;
}

/** Names alone, of types that hold what must not be lost. */
export type RecoveryType = keyof RecoveryTypes;
