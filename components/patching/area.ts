import type { Area } from "../area.ts";
import type { Specified } from "../environment/specified.ts";
import { patchingPages } from "./alarm-pages.data.ts";
import { patchingAssumptions } from "./assumptions.ts";
import { alarmPlaces } from "./aws/place.ts";
import { specifyPatching } from "./aws/specify.ts";
import { patchingTraits } from "./aws/traits.ts";
import type { PatchingTypes } from "./aws/types.ts";
import { explainPatching } from "./explain.ts";
import type { PatchingIntent } from "./intent.ts";
import { type PatchingEarlier, planPatching } from "./plan.ts";
import { patchingPromise } from "./promise.ts";
import { patchingNotChecked } from "./rules/not-checked.ts";
import { patchingRules } from "./rules/rules.ts";
import { type PatchingEnvironment, patchingSchema } from "./schema.ts";

/** Patches that reach servers in rings: frozen once per cycle, behind a recovery point, and told when they did not. */
export const patching: Area<
  PatchingEnvironment,
  PatchingIntent,
  Specified<PatchingTypes>,
  PatchingEarlier
> = {
  schema: patchingSchema,
  rules: patchingRules,
  notChecked: patchingNotChecked,
  plan: planPatching,
  derivedWindows: () => [],
  specifyAws: specifyPatching,
  alarmPlaces,
  promise: patchingPromise,
  assumptions: patchingAssumptions,
  explain: (_, intent) => explainPatching(intent),
  traits: patchingTraits,
  alarmPages: patchingPages,
  retire: () => undefined,
};
