import type { Area } from "../area.ts";
import type { Specified } from "../environment/specified.ts";
import { recoveryPages } from "./alarm-pages.data.ts";
import { recoveryAssumptions } from "./assumptions.ts";
import { alarmPlaces, specifyRecovery } from "./aws/specify.ts";
import { recoveryTraits } from "./aws/traits.ts";
import type { RecoveryTypes } from "./aws/types.ts";
import { explainRecovery } from "./explain.ts";
import type { RecoveryIntent } from "./intent.ts";
import { type EarlierAreas, planRecovery } from "./plan.ts";
import { recoveryPromise } from "./promise.ts";
import { recoveryNotChecked } from "./rules/not-checked.ts";
import { recoveryRules } from "./rules/rules.ts";
import { type RecoveryEnvironment, recoverySchema } from "./schema.ts";

/** Service in another region: replicas, traffic, a plan of failover and back, and drills per tier. */
export const recovery: Area<RecoveryEnvironment, RecoveryIntent, Specified<RecoveryTypes>, EarlierAreas> = {
  schema: recoverySchema,
  rules: recoveryRules,
  notChecked: recoveryNotChecked,
  plan: planRecovery,
  derivedWindows: () => [],
  specifyAws: specifyRecovery,
  alarmPlaces,
  promise: recoveryPromise,
  assumptions: recoveryAssumptions,
  explain: explainRecovery,
  traits: recoveryTraits,
  alarmPages: recoveryPages,
  // What a failover promoted has a workload and a source, which no state tells: `recovery.promoted` is written by hand, and
  // DR-40 says what to write.
  retire: () => undefined,
};
