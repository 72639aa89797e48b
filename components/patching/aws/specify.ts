import type { Specified } from "../../environment/specified.ts";
import type { PatchingIntent } from "../intent.ts";
import type { PatchingEnvironment } from "../schema.ts";
import { specifyBaselines } from "./baselines.ts";
import { specifyBuckets } from "./bucket.ts";
import { specifyCalendar } from "./calendar.ts";
import { specifyDocuments } from "./documents.ts";
import { windowRegions } from "./place.ts";
import { specifyRoles } from "./roles.ts";
import { specifyScans } from "./scan.ts";
import type { PatchingTypes } from "./types.ts";
import { specifyWatch } from "./watch.ts";
import { specifyWindows } from "./windows.ts";

/** Intent → exact inputs for AWS, in an order in which each refers to earlier ones only. */
export function specifyPatching(
  environment: PatchingEnvironment,
  intent: PatchingIntent,
): Specified<PatchingTypes>[] {
  return [
    ...specifyRoles(environment, intent),
    ...specifyBuckets(environment, intent),
    ...specifyBaselines(environment, intent),
    ...specifyScans(environment, intent),
    ...windowRegions(intent).flatMap((region) => [
      specifyCalendar(environment, region),
      ...specifyDocuments(environment, region),
    ]),
    ...specifyWindows(environment, intent),
    ...specifyWatch(environment, intent),
  ];
}
