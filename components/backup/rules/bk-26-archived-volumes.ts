import { formatDuration, minutesPerDay } from "../../../environment/duration.ts";
import type { Breach } from "../../../environment/finding.ts";
import { originOf } from "../../../environment/promise.ts";
import { onePerPlace } from "./one-per-place.ts";
import { longestAndShortestPause } from "./pauses.ts";
import { rulesSpecified } from "./specified-of.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

/** https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-archive.html: a restore takes up to 72 hours. */
const restoreMinutes = 72 * 60;
const shortestMonthMinutes = 28 * minutesPerDay;

export const archivedVolumes: BackupRule = {
  id: "BK-26",
  area: "backup",
  statement:
    "Snapshots of volumes are archived only by rules that run once a month or less often, and only where the promised time to recover is 72 hours or more.",
  why: "An archived snapshot is full and stays for 90 days at least, so that frequent ones cost more; and to restore one takes up to 72 hours.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-archive.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => onePerPlace(breachesOf(subject)),
};

function* breachesOf(subject: BackupSubject): Generator<Breach> {
  const { environment, intent } = subject;
  const volumes = new Map(
    intent.workloads.filter(({ kind }) => kind === "ebs").map((workload) => [workload.id, workload]),
  );
  for (const { rule, title, intent: plan } of rulesSpecified(subject)) {
    if (rule.lifecycle?.optInToArchiveForSupportedResources !== true) continue;
    const covered = plan?.workloads.flatMap((id) => volumes.get(id) ?? []) ?? [];
    const [fastest] = covered.toSorted((one, other) => one.promised.rtoMinutes - other.promised.rtoMinutes);
    if (fastest === undefined) continue;
    const path = originOf(environment, "backup.archiveVolumes", fastest.id);
    const pauses = longestAndShortestPause(rule.schedule, rule.scheduleExpressionTimezone);
    if (pauses !== undefined && pauses.shortest < shortestMonthMinutes) {
      yield {
        path,
        message: `${title} archives a snapshot of ${fastest.id} every ${formatDuration(pauses.shortest)}`,
        fix: "archive monthly and yearly points only, or write false for backup.archiveVolumes",
      };
    }
    const { rtoMinutes } = fastest.promised;
    if (rtoMinutes >= restoreMinutes) continue;
    yield {
      path,
      message: `${title} archives snapshots of ${fastest.id}, which takes up to ${formatDuration(restoreMinutes)} to restore; promised are ${formatDuration(rtoMinutes)}`,
      fix: "write false for backup.archiveVolumes, or agree on 72h or more for backup.rto",
    };
  }
}
