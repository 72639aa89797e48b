import * as z from "zod";
import { region } from "../keys/aws.ts";
import { pointInTime } from "./facts.ts";
import { defineKind } from "./kind.ts";

export const dynamodb = defineKind({
  kind: "dynamodb",
  title: "Amazon DynamoDB table",
  cloud: "aws",
  stateful: true,
  keys: {
    pointInTime,
    replicaRegions: z.array(region).min(1).optional().meta({
      description: "Regions that the table replicates to already, as a global table.",
    }),
  },
  aws: {
    arn: { service: "dynamodb", resource: /^table\/[A-Za-z0-9_.-]{3,255}$/, example: "table/orders" },
    every: "table/*",
    backup: {
      resourceType: "DynamoDB",
      continuous: false,
      encryptedByVault: true,
      source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/advanced-ddb-backup.html",
    },
  },
  recovery: {
    class: "point-in-time",
    bestRpoMinutes: 5,
    source:
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html",
  },
});
