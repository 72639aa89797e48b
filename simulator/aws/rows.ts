import type { TypeRow } from "../row.ts";
import { BACKUP_ROWS } from "./types/backup.ts";
import { BACKUP_TESTING_ROWS } from "./types/backup-testing.ts";
import { CLOUDWATCH_ROWS } from "./types/cloudwatch.ts";
import { CLOUDWATCH_ALARM_ROWS } from "./types/cloudwatch-alarms.ts";
import { EC2_ROWS } from "./types/ec2.ts";
import { IAM_ROWS } from "./types/iam.ts";
import { KMS_ROWS } from "./types/kms.ts";
import { RDS_ROWS } from "./types/rds.ts";
import { RDS_CLUSTER_ROWS } from "./types/rds-clusters.ts";
import { RECOVERY_ROWS } from "./types/recovery.ts";
import { REPLICA_ROWS } from "./types/replicas.ts";
import { S3_ROWS } from "./types/s3.ts";
import { SNS_ROWS } from "./types/sns.ts";
import { SQS_ROWS } from "./types/sqs.ts";
import { SSM_ROWS } from "./types/ssm.ts";
import { SSM_WINDOW_ROWS } from "./types/ssm-windows.ts";
import { WORKLOAD_ROWS } from "./types/workloads.ts";

/** Every AWS type that the simulator knows; `node simulator/aws/generate.ts` reads their shapes from the SDK. */
export const AWS_ROWS: readonly TypeRow[] = [
  ...BACKUP_ROWS,
  ...BACKUP_TESTING_ROWS,
  ...CLOUDWATCH_ROWS,
  ...CLOUDWATCH_ALARM_ROWS,
  ...EC2_ROWS,
  ...IAM_ROWS,
  ...KMS_ROWS,
  ...RDS_ROWS,
  ...RDS_CLUSTER_ROWS,
  ...RECOVERY_ROWS,
  ...REPLICA_ROWS,
  ...S3_ROWS,
  ...SNS_ROWS,
  ...SQS_ROWS,
  ...SSM_ROWS,
  ...SSM_WINDOW_ROWS,
  ...WORKLOAD_ROWS,
];

/** The token under which the provider's own arguments are filed. */
export const PROVIDER_TOKEN = "aws:provider:Provider";

/** Every token that needs a shape. */
export const SHAPE_TOKENS: readonly string[] = [PROVIDER_TOKEN, ...AWS_ROWS.map((row) => row.token)];
