import type { TypeRow } from "../row.ts";
import { BACKUP_ROWS } from "./types/backup.ts";
import { CLOUDWATCH_ROWS } from "./types/cloudwatch.ts";
import { IAM_ROWS } from "./types/iam.ts";
import { KMS_ROWS } from "./types/kms.ts";
import { SNS_ROWS } from "./types/sns.ts";
import { WORKLOAD_ROWS } from "./types/workloads.ts";

/** Every AWS type that the simulator knows; `node simulator/aws/generate.ts` reads their shapes from the SDK. */
export const AWS_ROWS: readonly TypeRow[] = [
  ...BACKUP_ROWS,
  ...CLOUDWATCH_ROWS,
  ...IAM_ROWS,
  ...KMS_ROWS,
  ...SNS_ROWS,
  ...WORKLOAD_ROWS,
];

/** The token under which the provider's own arguments are filed. */
export const PROVIDER_TOKEN = "aws:provider:Provider";

/** Every token that needs a shape. */
export const SHAPE_TOKENS: readonly string[] = [PROVIDER_TOKEN, ...AWS_ROWS.map((row) => row.token)];
