import { formatDuration } from "../../../environment/duration.ts";
import type { Breach } from "../../../environment/finding.ts";
import { onePerPlace } from "./one-per-place.ts";
import { originOfAny } from "./origin.ts";
import { rulesSpecified } from "./specified-of.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

const shortestStart = 60;
/** From the last moment at which a backup may start to the end of the time in which it must be complete. */
const shortestJob = 60;

export const windows: BackupRule = {
  id: "BK-04",
  area: "backup",
  statement:
    "A rule says both its windows: 60 min at least to start, and 60 min more at least to be complete.",
  why: "Jobs expire before they are done, or wait for the defaults of 8 hours and 7 days, which no promised RPO allows for.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => onePerPlace(breachesOf(subject)),
};

function* breachesOf(subject: BackupSubject): Generator<Breach> {
  for (const { rule, title, plan, intent } of rulesSpecified(subject)) {
    const { startWindow: start, completionWindow: completion } = rule;
    const path = originOfAny(subject.environment, ["startWindow"], intent?.workloads[0]);
    if (start === undefined) {
      yield { path, message: `${title} does not say its start window`, fix: "write 60 min or more" };
    } else if (!(start >= shortestStart)) {
      const fix = `write ${shortestStart}m or more for backup.startWindow`;
      yield { path, message: `backups may start within ${formatDuration(start)} only`, fix };
    }
    const least = Math.max(start ?? shortestStart, shortestStart) + shortestJob;
    if (completion === undefined) {
      const fix = `write ${formatDuration(least)} or more`;
      yield { path: plan.from, message: `${title} does not say its completion window`, fix };
    } else if (!(completion >= least)) {
      yield {
        path: [...plan.from, ...(intent === undefined ? [] : ["duration"])],
        message: `backups must be complete in ${formatDuration(completion)}, and may start within ${formatDuration(start ?? shortestStart)}`,
        fix: `write ${least}m or more for calendar.backup.duration`,
      };
    }
  }
}
