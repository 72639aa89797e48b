import { encryptedWith } from "./facts.ts";
import { defineKind } from "./kind.ts";

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
  recovery: {
    class: "snapshot",
    bestRpoMinutes: 180,
    source:
      "hourly is the most frequent schedule of AWS Backup; start window and job take an hour each: https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html",
  },
});
