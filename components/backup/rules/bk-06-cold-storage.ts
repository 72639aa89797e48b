import type { Breach } from "../../../environment/finding.ts";
import { onePerPlace } from "./one-per-place.ts";
import { originOfAny } from "./origin.ts";
import { rulesSpecified, textOf } from "./specified-of.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

/** Days that AWS bills for a point in cold storage, whatever its retention. */
const coldDays = 90;

export const coldStorage: BackupRule = {
  id: "BK-06",
  area: "backup",
  statement: "What moves to cold storage stays there 90 days at least, as a point and as a copy.",
  why: "AWS refuses the plan, or the copy job fails and the point exists in one place only.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => onePerPlace(breachesOf(subject)),
};

function* breachesOf(subject: BackupSubject): Generator<Breach> {
  for (const { rule, title, intent, from } of rulesSpecified(subject)) {
    const name = textOf(rule.ruleName);
    const path =
      from[0] === "tier"
        ? originOfAny(subject.environment, [`coldAfter.${name}`], intent?.workloads[0])
        : from;
    const copies = (rule.copyActions ?? []).map(({ destinationVaultArn, lifecycle }) => ({
      what: `copies to ${textOf(destinationVaultArn)} of ${title}`,
      lifecycle,
    }));
    // BK-08 reports a continuous backup that is to go cold; its copies are snapshots.
    const own =
      rule.enableContinuousBackup === true ? [] : [{ what: `points of ${title}`, lifecycle: rule.lifecycle }];
    for (const { what, lifecycle } of [...own, ...copies]) {
      const { coldStorageAfter: cold = 0, deleteAfter: days = -1 } = lifecycle ?? {};
      // What is never deleted fits any cold storage.
      if (cold < 1 || days < 0 || days >= cold + coldDays) continue;
      yield {
        path,
        message: `${what} move to cold storage after ${cold} d and are deleted after ${days} d`,
        fix: `keep them ${cold + coldDays}d or more, or leave them warm`,
      };
    }
  }
}
