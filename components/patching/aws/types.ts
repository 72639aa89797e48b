import type * as aws from "@pulumi/aws";

/** The resources that make up patching on AWS, by type token. */
export interface PatchingTypes {
  readonly "aws:cloudwatch/eventRule:EventRule": aws.cloudwatch.EventRuleArgs;
  readonly "aws:cloudwatch/eventTarget:EventTarget": aws.cloudwatch.EventTargetArgs;
  readonly "aws:cloudwatch/metricAlarm:MetricAlarm": aws.cloudwatch.MetricAlarmArgs;
  readonly "aws:iam/role:Role": aws.iam.RoleArgs;
  readonly "aws:iam/rolePolicy:RolePolicy": aws.iam.RolePolicyArgs;
  readonly "aws:s3/bucket:Bucket": aws.s3.BucketArgs;
  readonly "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": aws.s3.BucketLifecycleConfigurationArgs;
  readonly "aws:s3/bucketOwnershipControls:BucketOwnershipControls": aws.s3.BucketOwnershipControlsArgs;
  readonly "aws:s3/bucketPolicy:BucketPolicy": aws.s3.BucketPolicyArgs;
  readonly "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": aws.s3.BucketPublicAccessBlockArgs;
  readonly "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": aws.s3.BucketServerSideEncryptionConfigurationArgs;
  readonly "aws:s3/bucketVersioning:BucketVersioning": aws.s3.BucketVersioningArgs;
  readonly "aws:ssm/association:Association": aws.ssm.AssociationArgs;
  readonly "aws:ssm/defaultPatchBaseline:DefaultPatchBaseline": aws.ssm.DefaultPatchBaselineArgs;
  readonly "aws:ssm/document:Document": aws.ssm.DocumentArgs;
  readonly "aws:ssm/maintenanceWindow:MaintenanceWindow": aws.ssm.MaintenanceWindowArgs;
  readonly "aws:ssm/maintenanceWindowTarget:MaintenanceWindowTarget": aws.ssm.MaintenanceWindowTargetArgs;
  readonly "aws:ssm/maintenanceWindowTask:MaintenanceWindowTask": aws.ssm.MaintenanceWindowTaskArgs;
  readonly "aws:ssm/patchBaseline:PatchBaseline": aws.ssm.PatchBaselineArgs;
  readonly "aws:ssm/patchGroup:PatchGroup": aws.ssm.PatchGroupArgs;
  readonly "aws:ssm/resourceDataSync:ResourceDataSync": aws.ssm.ResourceDataSyncArgs;
}
