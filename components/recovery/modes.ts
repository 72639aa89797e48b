import type { KindName } from "../../environment/workloads/kinds.ts";

/** How a workload's data gets to the other region. `none`: it does not. */
export const modes = [
  "none",
  "backup-copies",
  "automated-backups",
  "read-replica",
  "global-database",
  "global-table",
  "bucket-replication",
  "file-replication",
] as const;

export type Mode = (typeof modes)[number];

interface Replication {
  /** What may be lost with the region, in minutes; absent where the backup's schedule decides. */
  readonly rpoMinutes?: number;
  readonly title: string;
  readonly source: string;
}

/** What each mode gives. Lags are what the service aims at, rounded up to whole minutes; alarms watch the real ones. */
export const replications: Readonly<Record<Mode, Replication>> = {
  none: {
    title: "nothing",
    source: "https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/",
  },
  "backup-copies": {
    title: "copies of backups",
    source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html",
  },
  "automated-backups": {
    rpoMinutes: 15,
    title: "replicated automated backups",
    source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html",
  },
  "read-replica": {
    rpoMinutes: 1,
    title: "a read replica",
    source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.XRgn.html",
  },
  "global-database": {
    rpoMinutes: 1,
    title: "an Aurora global database",
    source: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html",
  },
  "global-table": {
    rpoMinutes: 1,
    title: "a global table",
    source: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html",
  },
  "bucket-replication": {
    rpoMinutes: 15,
    title: "replication of the bucket with time control",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-time-control.html",
  },
  "file-replication": {
    rpoMinutes: 15,
    title: "replication of the file system",
    source: "https://docs.aws.amazon.com/efs/latest/ug/efs-replication.html",
  },
};

type Kinds = Partial<Record<KindName, readonly Mode[]>>;

const ofInstances = ["read-replica", "automated-backups"] as const;

/**
 * What each kind can do beyond copies of its backups, the best first. A read replica of Oracle needs Active Data Guard and
 * one of SQL Server the Enterprise edition, of which the file says nothing: both stay on replicated backups.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.RDS_Fea_Regions_DB-eng.Feature.CrossRegionReadReplicas.html
 */
const beyondCopies: Kinds = {
  "rds-postgres": ofInstances,
  "rds-mysql": ofInstances,
  "rds-mariadb": ofInstances,
  "rds-sqlserver": ["automated-backups"],
  "rds-oracle": ["automated-backups"],
  "aurora-postgres": ["global-database"],
  "aurora-mysql": ["global-database"],
  dynamodb: ["global-table"],
  s3: ["bucket-replication"],
  efs: ["file-replication"],
};

/** Modes that a kind can have, the best first and copies of its backups last. */
export function modesOf(kind: KindName): readonly Mode[] {
  return [...(beyondCopies[kind] ?? []), "backup-copies"];
}
