import * as z from "zod";
import { durationText } from "../../../environment/duration.ts";
import { arn } from "../../../environment/keys/aws.ts";
import { localDate, reason } from "../../../environment/vocabulary.ts";

const readinessList = (what: string, example: string) =>
  z
    .array(z.string().min(1))
    .meta({ description: `${what} An empty list says that there is none.`, examples: [[example]] });

const arns = (what: string, example: string) =>
  z
    .array(arn.meta({ examples: [example] }))
    .meta({ description: `${what} By ARN in the recovery region. An empty list says that there is none.` });

export const readiness = z.strictObject({
  quotas: readinessList(
    "Quotas of the recovery region that were raised.",
    "vCPU of on-demand instances: 256",
  ),
  images: readinessList(
    "Machine and container images that are in the recovery region.",
    "ami-0123456789abcdef0",
  ),
  certificates: arns(
    "TLS certificates.",
    "arn:aws:acm:eu-west-1:111122223333:certificate/01234567-89ab-cdef-0123-456789abcdef",
  ),
  secrets: arns("Secrets.", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders-AbCdEf"),
  keys: arns(
    "KMS keys; a multi-Region key may be named in either region, and gets a replica in the other.",
    "arn:aws:kms:eu-west-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef",
  ),
  parameters: arns("Parameters.", "arn:aws:ssm:eu-west-1:111122223333:parameter/orders/database"),
});

export const decision = z.strictObject({
  approvalTime: durationText.optional().meta({
    description: "How long it takes until somebody has decided on a failover. Default: the tier's.",
    examples: ["10m", "30m"],
  }),
  approvers: z
    .union([z.literal(1), z.literal(2)])
    .meta({ description: "How many people approve a failover that loses data." }),
});

export const drill = z.strictObject({
  held: localDate.meta({ description: "Day on which it was held." }),
  rto: durationText.meta({ description: "Time that was measured until the service was back." }),
  rpo: durationText.meta({ description: "Loss of data that was measured." }),
  evidence: z
    .string()
    .min(3)
    .meta({ description: "Where its record lies.", examples: ["s3://evidence/drill-2026-05.pdf"] }),
});

export const promoted = z.strictObject({
  name: z.string().meta({
    description:
      "Logical name of the replica that a failover made the primary. It stays declared as it is, without any change.",
    examples: ["recovery-replica-eu-west-1-orders", "recovery-cluster-eu-west-1-stock"],
  }),
  workload: z.string().meta({ description: "Id of the workload that it now is." }),
  formerArn: arn.meta({ description: "ARN that the workload had before: the replica was made from it." }),
  since: localDate.meta({ description: "Day of the failover." }),
  reason,
});

export type Promoted = z.infer<typeof promoted>;
