import type { Specified } from "../../environment/specified.ts";
import type { BackupIntent } from "../intent.ts";
import type { BackupEnvironment } from "../schema.ts";
import { specifyAlarms } from "./alarms.ts";
import { specifyEvents } from "./events.ts";
import { specifyFramework } from "./framework.ts";
import { specifyPlan } from "./plans.ts";
import { specifyReports } from "./reports.ts";
import { specifyRestoreTests } from "./restore-tests.ts";
import { specifyRole } from "./role.ts";
import { specifySelections } from "./selections.ts";
import { specifySettings } from "./settings.ts";
import type { BackupTypes } from "./types.ts";
import { specifyVault } from "./vaults.ts";

/** Intent → exact inputs for AWS, in an order in which each refers to earlier ones only. */
export function specifyBackup(
  environment: BackupEnvironment,
  intent: BackupIntent,
): Specified<BackupTypes>[] {
  return [
    ...intent.vaults.flatMap((vault) => specifyVault(environment, vault)),
    ...specifyRole(environment),
    ...specifySettings(environment, intent.vaults),
    ...intent.plans.map((plan) => specifyPlan(environment, intent, plan)),
    ...intent.plans.flatMap((plan) => specifySelections(environment, plan)),
    ...intent.restoreTests.flatMap((test) => specifyRestoreTests(environment, intent, test)),
    ...intent.frameworks.map((framework) => specifyFramework(environment, framework)),
    ...intent.reports.flatMap((reports) => specifyReports(environment, reports)),
    ...specifyEvents(environment, intent),
    ...specifyAlarms(environment, intent),
  ];
}
