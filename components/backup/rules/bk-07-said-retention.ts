import { parseDays, parseDuration } from "../../../environment/duration.ts";
import type { Breach } from "../../../environment/finding.ts";
import type { BackupEnvironment } from "../schema.ts";
import { onePerPlace } from "./one-per-place.ts";
import { type RuleInputs, rulesSpecified } from "./specified-of.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

const longestDays = 36_500;

export const saidRetention: BackupRule = {
  id: "BK-07",
  area: "backup",
  statement:
    "Every rule says how long its points are kept: whole days from 1 to 36,500, or never deleted in so many words; some point is kept of every day.",
  why: "What says nothing is kept and paid for for ever; a part of a day is kept as a whole one; null keeps nothing at all.",
  severity: "warning",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => onePerPlace(breachesOf(subject)),
};

function* breachesOf(subject: BackupSubject): Generator<Breach> {
  yield* overrideBreaches(subject.environment);
  for (const { rule, title, from } of rulesSpecified(subject)) {
    for (const { what, days } of retentionsOf(rule, title)) {
      if (days !== undefined && (days === -1 || isWithin(days))) continue;
      yield {
        path: from,
        message:
          days === undefined ? `${what} says no retention: it is kept for ever` : `${what} is kept ${days} d`,
        fix: `write whole days from 1 to ${longestDays}, or -1 for ever`,
      };
    }
  }
}

/** Copies that say no days, or none above zero, are BK-21's; continuous backups without days BK-08's. */
function retentionsOf(rule: RuleInputs, title: string): { what: string; days: number | undefined }[] {
  const { lifecycle, copyActions = [], enableContinuousBackup } = rule;
  return [
    ...(enableContinuousBackup === true ? [] : [{ what: title, days: lifecycle?.deleteAfter }]),
    ...copyActions
      .map((copy) => ({ what: `a copy of ${title}`, days: copy.lifecycle?.deleteAfter }))
      .filter(({ days }) => days !== undefined && days >= 1),
  ];
}

function isWithin(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= longestDays;
}

/** Leaves that AWS counts in days. */
const inDays = /^backup\.(retention\.\w+|coldAfter\.\w+|lock\.(minimum|changeableFor))$/;

function* overrideBreaches({ overrides = [] }: BackupEnvironment): Generator<Breach> {
  for (const [index, { path: leaf, value }] of overrides.entries()) {
    const path = ["overrides", index, "value"];
    if (leaf === "backup.retention.daily" && value === null) {
      const message = "null keeps no daily points at all";
      yield { path, message, fix: `write days, for example 35d, or ${longestDays}d to keep them for good` };
    }
    if (typeof value !== "string" || !inDays.test(leaf) || !parseDuration(value).ok) continue;
    const days = parseDays(value);
    if (!days.ok) yield { path, ...days.problem };
  }
}
