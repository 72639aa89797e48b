/**
 * Types of AWS Backup whose points a logically air-gapped vault takes, as the column of that name has them. Of FSx, file
 * systems for Windows, Lustre and ONTAP; OpenZFS is not among them. DynamoDB only with AWS Backup's advanced features.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html#features-by-resource
 * https://aws.amazon.com/about-aws/whats-new/2026/09/aws-backup-air-gapped-vault-fsx-ontap/
 */
export const airGappedTypes: readonly string[] = ["EC2", "EBS", "S3", "Aurora", "EFS", "FSx", "DynamoDB"];

/**
 * Of those, the types for which AWS Config has a rule that looks for their points in such a vault, from
 * https://docs.aws.amazon.com/config/latest/developerguide/ec2-resources-in-logically-air-gapped-vault.html on.
 */
export const auditedAirGappedTypes: readonly string[] = ["EC2", "EBS", "S3", "Aurora", "EFS"];

/**
 * Regions without such vaults.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/logicallyairgappedvault.html
 */
export const regionsWithoutAirGap: readonly string[] = [
  "ap-east-2",
  "ap-southeast-5",
  "ap-southeast-6",
  "ap-southeast-7",
  "ca-west-1",
  "cn-north-1",
  "cn-northwest-1",
  "mx-central-1",
  "us-gov-east-1",
  "us-gov-west-1",
];
