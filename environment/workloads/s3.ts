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
  },
  aws: {
    arn: { service: "s3", resource: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, example: "orders-archive" },
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
