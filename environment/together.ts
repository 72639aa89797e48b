import type { Finding } from "./finding.ts";
import { findingIn, type Reading } from "./load.ts";
import { judge } from "./rule.ts";
import { fleetRules } from "./rules/rules.ts";

/** What is wrong between files that were read together, each finding on the file and line where it can be mended. */
export function judgeTogether(readings: readonly Reading[], without: readonly string[] = []): Finding[] {
  const all = readings.flatMap(({ environment }) => environment ?? []);
  const rules = fleetRules.filter(({ id }) => !without.includes(id));
  return readings.flatMap((reading) => {
    const { environment } = reading;
    if (environment === undefined) return [];
    return judge(rules, { environment, all }).map((judgement) => findingIn(reading, judgement));
  });
}
