import { rulesSpecified, textOf } from "./specified-of.ts";
import type { BackupRule } from "./subject.ts";

export const copyRetention: BackupRule = {
  id: "BK-21",
  area: "backup",
  statement: "Every copy says in days how long it is kept.",
  why: "A copy without a number, or with never, expires together with its source: the copy that was to outlast it does not.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/recov-point-create-a-copy.html",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    for (const { rule, title, from } of rulesSpecified(subject)) {
      for (const { destinationVaultArn, lifecycle } of rule.copyActions ?? []) {
        const days = lifecycle?.deleteAfter;
        if (days !== undefined && days >= 1) continue;
        const said = days === undefined ? "says no retention" : `says ${days} for its retention`;
        yield {
          path: from,
          message: `the copy to ${textOf(destinationVaultArn)} in ${title} ${said}`,
          fix: "write days, for example 36500d where it is to be kept for ever",
        };
      }
    }
  },
};
