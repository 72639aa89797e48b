import * as z from "zod";
import { databaseClass, encryptedWith, maxConnections, performanceInsights } from "./facts.ts";
import { defineKind } from "./kind.ts";

const aurora = <const Name extends string>(kind: Name, engine: string) =>
  defineKind({
    kind,
    title: `Amazon Aurora ${engine}`,
    cloud: "aws",
    stateful: true,
    keys: {
      encryptedWith,
      class: databaseClass,
      performanceInsights,
      maxConnections,
      globalCluster: z.boolean().optional().meta({
        description: "Whether it is part of an Aurora global database, whose other regions lag behind.",
      }),
    },
    aws: {
      arn: { service: "rds", resource: /^cluster:[a-z][a-z0-9-]{0,62}$/, example: "cluster:orders" },
      every: "cluster:*",
      backup: {
        resourceType: "Aurora",
        continuous: true,
        encryptedByVault: false,
        source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html",
      },
    },
    recovery: {
      class: "point-in-time",
      bestRpoMinutes: 5,
      source: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-pitr.html",
    },
  });

export const auroraPostgres = aurora("aurora-postgres", "PostgreSQL");
export const auroraMysql = aurora("aurora-mysql", "MySQL");
