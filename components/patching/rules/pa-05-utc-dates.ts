import { once } from "./once.ts";
import { approvalRulesOf, said } from "./specified-of.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

export const utcDates: PatchingRule = {
  id: "PA-05",
  area: "patching",
  statement:
    "No approval rule ends on a date: it would be read in UTC, and the patch set freezes what is installed.",
  why: "The date is a day early or late in the customer's zone, and rings install different patches.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PatchRule.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => once(breachesOf(subject)),
};

function* breachesOf(subject: PatchingSubject) {
  for (const { rule, title, baseline } of approvalRulesOf(subject)) {
    const { approveUntilDate: date } = rule;
    if (date === undefined) continue;
    yield {
      path: baseline.from,
      message: `${title} approves what was released until ${said(date)}, a date in UTC`,
      fix: "say days instead: approveAfterDays",
    };
  }
}
