import { overridesOf, promised } from "../../environment/promise.ts";
import type { TierTable } from "../../environment/tier.ts";
import { isRegulated } from "../../environment/vocabulary.ts";
import type { BackupPromise } from "./promise-schema.ts";
import { type BackupEnvironment, backupSchema } from "./schema.ts";

const bronze: BackupPromise = {
  rpo: { pointInTime: "26h", snapshot: "26h" },
  rto: "48h",
  snapshotInterval: "24h",
  startWindow: "60m",
  retention: { pointInTime: null, subDaily: null, daily: "35d", weekly: null, monthly: null, yearly: null },
  coldAfter: { monthly: null, yearly: null },
  archiveVolumes: false,
  copies: { recoveryRegion: false, backupAccount: false, airGapped: false },
  lock: { phaseOwed: "governance", minimum: "7d", changeableFor: "14d" },
  restoreTests: { every: "month", scope: "one per type", point: "random", keptFor: "1h" },
  audit: { framework: true, jobs: true, copies: false, restores: true, compliance: false },
};

const silver: BackupPromise = {
  ...bronze,
  rpo: { pointInTime: "12h", snapshot: "12h" },
  rto: "24h",
  snapshotInterval: "8h",
  retention: {
    pointInTime: "14d",
    subDaily: "7d",
    daily: "35d",
    weekly: "90d",
    monthly: "365d",
    yearly: null,
  },
  copies: { recoveryRegion: true, backupAccount: true, airGapped: false },
  lock: { phaseOwed: "governance", minimum: "14d", changeableFor: "14d" },
  // Its points through the day are kept for 14 d: a test a month would let some go untested (BK-28).
  restoreTests: { every: "week", scope: "all", point: "latest", keptFor: "1h" },
  audit: { ...bronze.audit, copies: true },
};

const gold: BackupPromise = {
  ...silver,
  rpo: { pointInTime: "15m", snapshot: "4h" },
  rto: "4h",
  snapshotInterval: "2h",
  retention: { ...silver.retention, pointInTime: "35d", yearly: "2555d" },
  coldAfter: { monthly: "30d", yearly: "90d" },
  lock: { phaseOwed: "compliance", minimum: "14d", changeableFor: "14d" },
  restoreTests: { ...silver.restoreTests, keptFor: "4h" },
  audit: { ...silver.audit, compliance: true },
};

const platinum: BackupPromise = {
  ...gold,
  rpo: { pointInTime: "5m", snapshot: "3h" },
  rto: "1h",
  snapshotInterval: "1h",
  copies: { ...gold.copies, airGapped: true },
};

/**
 * What each tier promises about backup. RPO and RTO follow AWS's bands for backup-and-restore and continuous backup
 * (https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html);
 * an interval, a start window of one hour and a job of one hour add up to the RPO of snapshots. Retention is the
 * grandfather-father-son ladder of AWS's own presets (35 d, 3 months, 1 y, 7 y for records under GxP or HIPAA). That
 * restores are tested more often than points expire is NHS England's practice
 * (https://github.com/NHSDigital/terraform-aws-backup).
 */
export const backupTiers: TierTable<BackupPromise> = { "2026-11": { bronze, silver, gold, platinum } };

/**
 * What is promised to one workload, or to the environment where none is named: the tier's table with overrides applied.
 * Yearly points are kept in regulated environments only, unless an override says otherwise.
 */
export function promiseOf(environment: BackupEnvironment, workload?: string): BackupPromise {
  const result = promised(backupSchema, backupTiers, environment, workload);
  const asked = overridesOf(environment, "backup", workload).some(
    ({ path }) => path === "backup.retention.yearly",
  );
  if (asked || isRegulated(environment.compliance)) return result;
  return { ...result, retention: { ...result.retention, yearly: null } };
}
