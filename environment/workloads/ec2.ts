import { encryptedWith } from "./facts.ts";
import { defineKind } from "./kind.ts";
import { hourlySnapshots } from "./recovery.ts";

export const ec2 = defineKind({
  kind: "ec2",
  title: "Amazon EC2 instance",
  cloud: "aws",
  stateful: true,
  keys: { encryptedWith },
  aws: {
    arn: {
      service: "ec2",
      resource: /^instance\/i-[0-9a-f]{8,17}$/,
      example: "instance/i-0123456789abcdef0",
    },
    every: "instance/*",
    backup: {
      resourceType: "EC2",
      continuous: false,
      encryptedByVault: false,
      source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html",
    },
  },
  recovery: hourlySnapshots,
});
