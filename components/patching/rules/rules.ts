import { approvalRules } from "./pa-01-approval-rules.ts";
import { noDelay } from "./pa-02-no-delay.ts";
import { osSettings } from "./pa-03-os-settings.ts";
import { superseded } from "./pa-04-superseded.ts";
import { utcDates } from "./pa-05-utc-dates.ts";
import { partition } from "./pa-06-partition.ts";
import { order } from "./pa-07-order.ts";
import { windows } from "./pa-08-windows.ts";
import { offsets } from "./pa-09-offsets.ts";
import { stop } from "./pa-10-stop.ts";
import { hooks } from "./pa-11-hooks.ts";
import { cutoff } from "./pa-12-cutoff.ts";
import { reboots } from "./pa-13-reboots.ts";
import { capacity } from "./pa-14-capacity.ts";
import { overlaps } from "./pa-15-overlaps.ts";
import { tagKey } from "./pa-16-tag-key.ts";
import { scans } from "./pa-17-scans.ts";
import { exceptions } from "./pa-25-exceptions.ts";
import { patchTuesday } from "./pa-26-patch-tuesday.ts";
import { ringsOfTier } from "./pa-40-rings-owed.ts";
import { frozenDeadlines } from "./pa-41-frozen-deadlines.ts";
import { windowWords } from "./pa-42-window-words.ts";
import { serversOnly } from "./pa-43-servers-only.ts";
import { targetLimits } from "./pa-44-target-limits.ts";
import { cadence } from "./pa-45-cadence.ts";
import type { PatchingRule } from "./subject.ts";

/** The rules of patching, in the order of their ids. */
export const patchingRules: readonly PatchingRule[] = [
  approvalRules,
  noDelay,
  osSettings,
  superseded,
  utcDates,
  partition,
  order,
  windows,
  offsets,
  stop,
  hooks,
  cutoff,
  reboots,
  capacity,
  overlaps,
  tagKey,
  scans,
  exceptions,
  patchTuesday,
  ringsOfTier,
  frozenDeadlines,
  windowWords,
  serversOnly,
  targetLimits,
  cadence,
];
