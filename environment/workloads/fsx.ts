import { encryptedWith, maintenanceWindow } from "./facts.ts";
import { defineKind } from "./kind.ts";
import { hourlySnapshots } from "./recovery.ts";

export const fsx = defineKind({
  kind: "fsx",
  title: "Amazon FSx file system",
  cloud: "aws",
  stateful: true,
  keys: { encryptedWith, maintenanceWindow },
  aws: {
    arn: {
      service: "fsx",
      resource: /^file-system\/fs-[0-9a-f]{8,21}$/,
      example: "file-system/fs-0123456789abcdef0",
    },
    every: "file-system/*",
    backup: {
      resourceType: "FSx",
      continuous: false,
      encryptedByVault: false,
      blockedBeforeMaintenanceMinutes: 240,
      source:
        "https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup.html#backup-windows-fsx",
    },
  },
  // What is refused around the weekly window depends on the schedule: the plan adds it.
  recovery: hourlySnapshots,
});
