import type { Area } from "../area.ts";
import type { Specified } from "../environment/specified.ts";
import { monitoringAssumptions } from "./assumptions.ts";
import { monitoringPages } from "./aws/pages.ts";
import { specifyMonitoring } from "./aws/specify.ts";
import { monitoringTraits } from "./aws/traits.ts";
import type { MonitoringTypes } from "./aws/types.ts";
import { explainMonitoring } from "./explain.ts";
import type { MonitoringIntent } from "./intent.ts";
import { muteWindows } from "./mutes.ts";
import { type EarlierAreas, planMonitoring } from "./plan.ts";
import { monitoringPromise } from "./promise.ts";
import { monitoringNotChecked } from "./rules/not-checked.ts";
import { monitoringRules } from "./rules/rules.ts";
import { type MonitoringEnvironment, monitoringSchema } from "./schema.ts";

/** Alarms that are true, reach somebody, and say what to do. */
export const monitoring: Area<
  MonitoringEnvironment,
  MonitoringIntent,
  Specified<MonitoringTypes>,
  EarlierAreas
> = {
  schema: monitoringSchema,
  rules: monitoringRules,
  notChecked: monitoringNotChecked,
  plan: planMonitoring,
  derivedWindows: (_, intent) => muteWindows(intent),
  specifyAws: specifyMonitoring,
  alarmPlaces: ({ places }) => places,
  promise: monitoringPromise,
  assumptions: monitoringAssumptions,
  explain: explainMonitoring,
  traits: monitoringTraits,
  retire: () => undefined,
  alarmPages: monitoringPages,
};
