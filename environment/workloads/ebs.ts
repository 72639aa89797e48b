import * as z from "zod";
import { encryptedWith } from "./facts.ts";
import { defineKind } from "./kind.ts";
import { hourlySnapshots } from "./recovery.ts";

export const ebs = defineKind({
  kind: "ebs",
  title: "Amazon EBS volume",
  cloud: "aws",
  stateful: true,
  keys: {
    encryptedWith,
    instanceOf: z
      .string()
      .min(1)
      .meta({
        description:
          "Id of the ec2 workload that the volume is attached to, or none. An instance's backup holds its volumes already.",
        examples: ["lims-app", "none"],
      }),
  },
  aws: {
    arn: {
      service: "ec2",
      resource: /^volume\/vol-[0-9a-f]{8,17}$/,
      example: "volume/vol-0123456789abcdef0",
    },
    every: "volume/*",
    backup: {
      resourceType: "EBS",
      continuous: false,
      encryptedByVault: false,
      source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html",
    },
  },
  recovery: hourlySnapshots,
});
