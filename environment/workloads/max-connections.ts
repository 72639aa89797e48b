import type { KindName } from "./kinds.ts";

const bytesPerGiB = 2 ** 30;

type Formula = (memoryBytes: number) => number;

const postgres: Formula = (memory) => Math.min(memory / 9_531_392, 5000);

/**
 * `max_connections` (Oracle: `processes`) of the default parameter groups.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections
 */
const formulas: Partial<Record<KindName, Formula>> = {
  "rds-postgres": postgres,
  "rds-mysql": (memory) => memory / 12_582_880,
  // From 10.5 on; 10.4 has MySQL's.
  "rds-mariadb": (memory) => Math.min(memory / 25_165_760, 12_000),
  "rds-oracle": (memory) => Math.min(memory / 9_868_951, 20_000),
  // Its default is 0, without a limit, which SQL Server ends at 32767 whatever the memory.
  "rds-sqlserver": () => 32_767,
  // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Managing.html#AuroraPostgreSQL.Managing.MaxConnections
  "aurora-postgres": postgres,
  // Its log is to base 2: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Performance.html#AuroraMySQL.Managing.MaxConnections
  "aurora-mysql": (memory) =>
    Math.max(Math.log2(memory / 805_306_368) * 45, Math.log2(memory / 8_187_281_408) * 1000),
};

/**
 * How many connections a database takes where nobody set it, by the memory that its class has nominally; undefined for
 * kinds that are no database of RDS.
 *
 * It is an upper bound: the formulas count `DBInstanceClassMemory`, from which the system's own share is taken first.
 * AWS's example has 630 in place of 683 for MySQL on 8 GiB, and classes up to 2 GiB lose more (60 of 85 on `db.t3.micro`).
 */
export function defaultMaxConnections(kind: KindName, memoryGiB: number): number | undefined {
  const limit = formulas[kind]?.(memoryGiB * bytesPerGiB);
  return limit === undefined ? undefined : Math.max(0, Math.floor(limit));
}
