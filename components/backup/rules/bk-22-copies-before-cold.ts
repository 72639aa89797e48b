import { formatDuration, minutesPerDay } from "../../../environment/duration.ts";
import { originOf } from "../../../environment/promise.ts";
import { rulesSpecified, textOf } from "./specified-of.ts";
import type { BackupRule } from "./subject.ts";

/** What the provider sends where a rule says nothing. */
const defaults = { startWindow: 60, completionWindow: 180 };

export const copiesBeforeCold: BackupRule = {
  id: "BK-22",
  area: "backup",
  statement:
    "A point that is copied moves to cold storage no sooner than its start window and its completion window are over.",
  why: "AWS Backup copies nothing out of cold storage: the copy job of a late backup fails.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/recov-point-create-a-copy.html",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    for (const { rule, title, intent } of rulesSpecified(subject)) {
      const coldAfter = rule.lifecycle?.coldStorageAfter;
      if (coldAfter === undefined || coldAfter < 1 || (rule.copyActions ?? []).length === 0) continue;
      const { startWindow = defaults.startWindow, completionWindow = defaults.completionWindow } = rule;
      const needed = startWindow + completionWindow;
      if (coldAfter * minutesPerDay >= needed) continue;
      const leaf = `backup.coldAfter.${textOf(rule.ruleName)}`;
      yield {
        path: originOf(subject.environment, leaf, intent?.workloads[0]),
        message: `${title} moves points to cold storage after ${coldAfter} d, but a backup may take ${formatDuration(needed)} until it can be copied`,
        fix: `write ${Math.ceil(needed / minutesPerDay)}d or more for ${leaf}, or shorten calendar.backup.duration`,
      };
    }
  },
};
