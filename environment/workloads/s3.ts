import * as z from "zod";
import { defineKind } from "./kind.ts";

export const s3 = defineKind({
  kind: "s3",
  title: "Amazon S3 bucket",
  cloud: "aws",
  stateful: true,
  keys: {
    versioned: z
      .boolean()
      .meta({ description: "Whether versioning is on. AWS Backup protects no bucket without it." }),
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-configurations.html
    requestMetrics: z
      .string()
      .regex(/^[A-Za-z0-9_.-]{1,64}$/, "the id of a filter of request metrics, such as EntireBucket")
      .optional()
      .meta({
        description:
          "Id of the filter under which the bucket reports its requests and errors, where it has one.",
        examples: ["EntireBucket", "uploads"],
      }),
  },
  aws: {
    arn: {
      service: "s3",
      resource: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      example: "orders-archive",
      global: true,
    },
    every: "*",
    backup: {
      resourceType: "S3",
      continuous: true,
      encryptedByVault: true,
      source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/s3-backups.html",
    },
  },
  recovery: {
    class: "point-in-time",
    bestRpoMinutes: 15,
    source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/s3-backups.html",
  },
});
