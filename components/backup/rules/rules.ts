import { names } from "./bk-01-names.ts";
import { auditNames } from "./bk-02-audit-names.ts";
import { schedules } from "./bk-03-schedules.ts";
import { windows } from "./bk-04-windows.ts";
import { recoveryPoints } from "./bk-05-rpo.ts";
import { coldStorage } from "./bk-06-cold-storage.ts";
import { saidRetention } from "./bk-07-said-retention.ts";
import { continuous } from "./bk-08-continuous.ts";
import { oneContinuous } from "./bk-09-one-continuous.ts";
import { lostCopies } from "./bk-10-lost-copies.ts";
import { elsewhere } from "./bk-11-elsewhere.ts";
import { withinLock } from "./bk-12-within-lock.ts";
import { noUnion } from "./bk-13-no-union.ts";
import { selectedArns } from "./bk-14-selected-arns.ts";
import { tagTests } from "./bk-15-tag-tests.ts";
import { tagSpelling } from "./bk-16-tag-spelling.ts";
import { optIn } from "./bk-17-opt-in.ts";
import { lockLimits } from "./bk-18-lock-limits.ts";
import { complianceLock } from "./bk-19-compliance-lock.ts";
import { copyDestinations } from "./bk-20-copy-destinations.ts";
import { copyRetention } from "./bk-21-copy-retention.ts";
import { copiesBeforeCold } from "./bk-22-copies-before-cold.ts";
import { maintenanceWindows } from "./bk-23-maintenance-windows.ts";
import { volumesTwice } from "./bk-24-volumes-twice.ts";
import { buckets } from "./bk-25-buckets.ts";
import { archivedVolumes } from "./bk-26-archived-volumes.ts";
import { restoreTestLimits } from "./bk-27-restore-test-limits.ts";
import { restoreTestInterval } from "./bk-28-restore-test-interval.ts";
import { frameworks } from "./bk-29-frameworks.ts";
import { vaultKeys } from "./bk-35-vault-keys.ts";
import { retiredVaults } from "./bk-40-retired-vaults.ts";
import { emptiedVaults } from "./bk-41-emptied-vaults.ts";
import { onCallTopic } from "./bk-42-on-call-topic.ts";
import { sharedLocks } from "./bk-44-shared-locks.ts";
import { selectionsPerPlan } from "./bk-45-selections-per-plan.ts";
import { usedVaults } from "./bk-46-used-vaults.ts";
import { testNetworks } from "./bk-47-test-networks.ts";
import { airGap } from "./bk-48-air-gap.ts";
import type { BackupRule } from "./subject.ts";

/** The rules of backup, in the order of their ids. */
export const backupRules: readonly BackupRule[] = [
  names,
  auditNames,
  schedules,
  windows,
  recoveryPoints,
  coldStorage,
  saidRetention,
  continuous,
  oneContinuous,
  lostCopies,
  elsewhere,
  withinLock,
  noUnion,
  selectedArns,
  tagTests,
  tagSpelling,
  optIn,
  lockLimits,
  complianceLock,
  copyDestinations,
  copyRetention,
  copiesBeforeCold,
  maintenanceWindows,
  volumesTwice,
  buckets,
  archivedVolumes,
  restoreTestLimits,
  restoreTestInterval,
  frameworks,
  vaultKeys,
  retiredVaults,
  emptiedVaults,
  onCallTopic,
  sharedLocks,
  selectionsPerPlan,
  usedVaults,
  testNetworks,
  airGap,
];
