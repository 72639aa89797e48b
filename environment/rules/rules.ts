import type { Read } from "../read/read.ts";
import type { Rule, RuleEntry } from "../rule.ts";
import { expressions } from "./cal-01-expressions.ts";
import { clockChanges } from "./cal-02-clock-changes.ts";
import { dailyLadder } from "./cal-03-daily-ladder.ts";
import { freezes } from "./cal-04-freezes.ts";
import { ownOverlap } from "./cal-05-own-overlap.ts";
import { pastFreezes } from "./cal-06-past-freezes.ts";
import { sameFreezeTwice } from "./cal-07-same-freeze-twice.ts";
import { readable } from "./env-01-readable.ts";
import { knownKeys } from "./env-02-known-keys.ts";
import { values } from "./env-03-values.ts";
import { plainScalars } from "./env-04-plain-scalars.ts";
import { secrets } from "./env-05-secrets.ts";
import { fileName } from "./env-06-file-name.ts";
import { size } from "./env-07-size.ts";
import { zone } from "./env-08-zone.ts";
import { workloadIds } from "./env-09-workload-ids.ts";
import { arnOrSelect } from "./env-10-arn-or-select.ts";
import { arnFits } from "./env-11-arn-fits.ts";
import { overrides } from "./env-12-overrides.ts";
import { expired } from "./env-13-expired.ts";
import { regions } from "./env-14-regions.ts";
import { copyTargets } from "./env-15-copy-targets.ts";
import { dataClasses } from "./env-16-data-classes.ts";
import { oneOwner } from "./env-17-one-owner.ts";
import { adoptAndUse } from "./env-18-adopt-and-use.ts";
import { expiresSoon } from "./env-19-expires-soon.ts";
import { noOwner } from "./env-20-no-owner.ts";
import { arnsDiffer } from "./env-21-arns-differ.ts";
import { instanceOf } from "./env-22-instance-of.ts";
import { knownRegions } from "./env-23-known-regions.ts";
import type { Fleet } from "./fleet.ts";
import type { EnvironmentSubject } from "./subject.ts";

/** Rules about a file, applied to what was read of it. */
export const fileRules: readonly Rule<Read>[] = [readable, knownKeys, values, plainScalars, secrets];

const rulesOfOne: readonly Rule<EnvironmentSubject>[] = [
  fileName,
  size,
  zone,
  workloadIds,
  arnOrSelect,
  arnFits,
  overrides,
  expired,
  regions,
  copyTargets,
  dataClasses,
  adoptAndUse,
  expiresSoon,
  arnsDiffer,
  instanceOf,
  knownRegions,
  expressions,
  clockChanges,
  dailyLadder,
  freezes,
  ownOverlap,
  pastFreezes,
  sameFreezeTwice,
];

/** Rules about one environment, whatever its areas. Its size is an error only where it is about to be deployed. */
export function environmentRules(context: {
  readonly deploying?: boolean;
}): readonly Rule<EnvironmentSubject>[] {
  if (context.deploying !== true) return rulesOfOne;
  return rulesOfOne.map((rule) => (rule === size ? { ...rule, severity: "error" } : rule));
}

/** Rules about several environments, applied to each among all. */
export const fleetRules: readonly Rule<Fleet>[] = [oneOwner, noOwner];

/** Every rule of the environment and its calendar, by id. */
export const ruleEntries: readonly RuleEntry[] = [...fileRules, ...rulesOfOne, ...fleetRules].toSorted(
  (one, other) => one.id.localeCompare(other.id, "en"),
);
