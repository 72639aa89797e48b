import type { Breach } from "../../../environment/finding.ts";
import { isStateful, kindOf } from "../../../environment/workloads/kinds.ts";
import { onePerPlace } from "./one-per-place.ts";
import { originOfAny } from "./origin.ts";
import { rulesSpecified } from "./specified-of.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

const longestDays = 35;

export const continuous: BackupRule = {
  id: "BK-08",
  area: "backup",
  statement:
    "A continuous backup is kept 1 to 35 days, never moves to cold storage, and covers only kinds that have one.",
  why: "AWS refuses the plan, or makes a snapshot instead: no moment between two points can be restored.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => onePerPlace(breachesOf(subject)),
};

function* breachesOf(subject: BackupSubject): Generator<Breach> {
  const { environment } = subject;
  const supported = new Set(
    environment.workloads
      .filter(isStateful)
      .filter(({ kind }) => kindOf(kind).aws.backup.continuous)
      .map(({ id }) => id),
  );
  for (const { rule, title, intent, from } of rulesSpecified(subject)) {
    if (rule.enableContinuousBackup !== true) continue;
    const { deleteAfter: days, coldStorageAfter: cold = 0 } = rule.lifecycle ?? {};
    // Where the daily rule is the continuous one, both leaves say how long.
    const said = originOfAny(environment, ["retention.pointInTime"], intent?.workloads[0]);
    const path = said[0] === "tier" ? from : said;
    if (days === undefined || !Number.isInteger(days) || days < 1 || days > longestDays) {
      const kept = days === undefined || days < 0 ? "for ever" : `${days} d`;
      const fix = `write 1d to ${longestDays}d for backup.retention.pointInTime`;
      yield { path, message: `continuous backups of ${title} are kept ${kept}`, fix };
    }
    if (cold >= 1) {
      const message = `continuous backups of ${title} are to move to cold storage after ${cold} d`;
      yield { path, message, fix: "leave them warm: only snapshots move to cold storage" };
    }
    for (const id of intent?.workloads ?? []) {
      if (supported.has(id)) continue;
      yield {
        path: ["workloads", environment.workloads.findIndex((one) => one.id === id), "kind"],
        message: `${title} is continuous and covers ${id}, whose kind has no continuous backup`,
        fix: "let a rule of snapshots cover it",
      };
    }
  }
}
