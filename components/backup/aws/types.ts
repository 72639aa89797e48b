import type * as aws from "@pulumi/aws";

/** The resources that make up backup on AWS, by type token. */
export interface BackupTypes {
  readonly "aws:backup/framework:Framework": aws.backup.FrameworkArgs;
  readonly "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault": aws.backup.LogicallyAirGappedVaultArgs;
  readonly "aws:backup/plan:Plan": aws.backup.PlanArgs;
  readonly "aws:backup/regionSettings:RegionSettings": aws.backup.RegionSettingsArgs;
  readonly "aws:backup/reportPlan:ReportPlan": aws.backup.ReportPlanArgs;
  readonly "aws:backup/restoreTestingPlan:RestoreTestingPlan": aws.backup.RestoreTestingPlanArgs;
  readonly "aws:backup/restoreTestingSelection:RestoreTestingSelection": aws.backup.RestoreTestingSelectionArgs;
  readonly "aws:backup/selection:Selection": aws.backup.SelectionArgs;
  readonly "aws:backup/vault:Vault": aws.backup.VaultArgs;
  readonly "aws:backup/vaultLockConfiguration:VaultLockConfiguration": aws.backup.VaultLockConfigurationArgs;
  readonly "aws:backup/vaultNotifications:VaultNotifications": aws.backup.VaultNotificationsArgs;
  readonly "aws:backup/vaultPolicy:VaultPolicy": aws.backup.VaultPolicyArgs;
  readonly "aws:cloudwatch/eventRule:EventRule": aws.cloudwatch.EventRuleArgs;
  readonly "aws:cloudwatch/eventTarget:EventTarget": aws.cloudwatch.EventTargetArgs;
  readonly "aws:cloudwatch/metricAlarm:MetricAlarm": aws.cloudwatch.MetricAlarmArgs;
  readonly "aws:iam/role:Role": aws.iam.RoleArgs;
  readonly "aws:iam/rolePolicyAttachment:RolePolicyAttachment": aws.iam.RolePolicyAttachmentArgs;
  readonly "aws:kms/alias:Alias": aws.kms.AliasArgs;
  readonly "aws:kms/key:Key": aws.kms.KeyArgs;
  readonly "aws:s3/bucket:Bucket": aws.s3.BucketArgs;
  readonly "aws:s3/bucketOwnershipControls:BucketOwnershipControls": aws.s3.BucketOwnershipControlsArgs;
  readonly "aws:s3/bucketPolicy:BucketPolicy": aws.s3.BucketPolicyArgs;
  readonly "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": aws.s3.BucketPublicAccessBlockArgs;
  readonly "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": aws.s3.BucketServerSideEncryptionConfigurationArgs;
  readonly "aws:s3/bucketVersioning:BucketVersioning": aws.s3.BucketVersioningArgs;
}
