import * as z from "zod";
import {
  databaseClass,
  encryptedWith,
  maintenanceWindow,
  maxConnections,
  performanceInsights,
  pointInTime,
} from "./facts.ts";
import { defineKind } from "./kind.ts";

const rds = <const Name extends string>(kind: Name, engine: string) =>
  defineKind({
    kind,
    title: `Amazon RDS for ${engine}`,
    cloud: "aws",
    stateful: true,
    keys: {
      encryptedWith,
      maintenanceWindow,
      pointInTime,
      class: databaseClass,
      performanceInsights,
      maxConnections,
      replica: z
        .boolean()
        .optional()
        .meta({ description: "Whether it is itself a read replica, which lags behind its source." }),
    },
    aws: {
      arn: { service: "rds", resource: /^db:[a-z][a-z0-9-]{0,62}$/, example: "db:orders" },
      every: "db:*",
      backup: {
        resourceType: "RDS",
        continuous: true,
        encryptedByVault: false,
        blockedBeforeMaintenanceMinutes: 60,
        source:
          "https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup.html#backup-windows-rds",
      },
    },
    recovery: {
      class: "point-in-time",
      bestRpoMinutes: 5,
      source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIT.html",
    },
  });

export const rdsPostgres = rds("rds-postgres", "PostgreSQL");
export const rdsMysql = rds("rds-mysql", "MySQL");
export const rdsMariadb = rds("rds-mariadb", "MariaDB");
export const rdsSqlserver = rds("rds-sqlserver", "SQL Server");
export const rdsOracle = rds("rds-oracle", "Oracle");
