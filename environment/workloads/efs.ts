import { defineKind } from "./kind.ts";
import { hourlySnapshots } from "./recovery.ts";

export const efs = defineKind({
  kind: "efs",
  title: "Amazon EFS file system",
  cloud: "aws",
  stateful: true,
  keys: {},
  aws: {
    arn: {
      service: "elasticfilesystem",
      resource: /^file-system\/fs-[0-9a-f]{8,40}$/,
      example: "file-system/fs-0123456789abcdef0",
    },
    every: "file-system/*",
    backup: {
      resourceType: "EFS",
      continuous: false,
      encryptedByVault: true,
      source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html",
    },
  },
  recovery: hourlySnapshots,
});
