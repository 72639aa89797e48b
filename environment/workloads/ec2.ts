import * as z from "zod";
import { encryptedWith } from "./facts.ts";
import { defineKind } from "./kind.ts";
import { hourlySnapshots } from "./recovery.ts";

/** Who delivers its patches, and how. */
const os = z
  .enum([
    "amazon-linux-2",
    "amazon-linux-2023",
    "ubuntu",
    "debian",
    "rhel",
    "centos",
    "suse",
    "oracle-linux",
    "rocky-linux",
    "alma-linux",
    "windows",
  ])
  .optional()
  .meta({ description: "Operating system that it runs, from which its patches are chosen." });

/** A disk is counted under all three names: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/metrics-collected-by-CloudWatch-agent.html */
const disk = z.strictObject({
  path: z
    .string()
    .min(1)
    .meta({ description: "Where it is mounted.", examples: ["/", "/var/lib/data"] }),
  fstype: z
    .string()
    .min(1)
    .meta({ description: "Its file system.", examples: ["xfs", "ext4"] }),
  device: z
    .string()
    .min(1)
    .optional()
    .meta({
      description: "Its device, unless the agent is told to drop it (drop_device).",
      examples: ["nvme0n1p1", "xvda1"],
    }),
});

export const ec2 = defineKind({
  kind: "ec2",
  title: "Amazon EC2 instance",
  cloud: "aws",
  stateful: true,
  keys: {
    encryptedWith,
    class: z
      .string()
      .regex(/^[a-z][a-z0-9-]+\.[a-z0-9-]+$/, "an instance type such as m6i.large")
      .optional()
      .meta({
        description: "Instance type, from which alarms on it are sized.",
        examples: ["m6i.large", "t3.medium"],
      }),
    os,
    detailedMonitoring: z
      .boolean()
      .optional()
      .meta({ description: "Whether it reports every minute instead of every five." }),
    disks: z.array(disk).min(1).optional().meta({
      description: "Disks whose use the CloudWatch agent on it reports, by the names under which it does.",
    }),
  },
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
