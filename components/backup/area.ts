import type { Area } from "../area.ts";
import type { Specified } from "../environment/specified.ts";
import { backupPages } from "./alarm-pages.data.ts";
import { backupAssumptions } from "./assumptions.ts";
import { alarmPlaces } from "./aws/place.ts";
import { retireOnAws } from "./aws/retire.ts";
import { specifyBackup } from "./aws/specify.ts";
import { backupTraits } from "./aws/traits.ts";
import type { BackupTypes } from "./aws/types.ts";
import { explainBackup } from "./explain.ts";
import type { BackupIntent } from "./intent.ts";
import { planBackup } from "./plan.ts";
import { backupPromise } from "./promise.ts";
import { restoreTestWindow } from "./restore-tests.ts";
import { backupNotChecked } from "./rules/not-checked.ts";
import { backupRules } from "./rules/rules.ts";
import { type BackupEnvironment, backupSchema } from "./schema.ts";

/** Backups that restore: vaults, plans, copies and locks per tier. */
export const backup: Area<BackupEnvironment, BackupIntent, Specified<BackupTypes>> = {
  schema: backupSchema,
  rules: backupRules,
  notChecked: backupNotChecked,
  plan: planBackup,
  derivedWindows: (_, { restoreTests }) => restoreTests.map(restoreTestWindow),
  specifyAws: specifyBackup,
  alarmPlaces,
  promise: backupPromise,
  assumptions: backupAssumptions,
  explain: explainBackup,
  traits: backupTraits,
  alarmPages: backupPages,
  retire: retireOnAws,
};
