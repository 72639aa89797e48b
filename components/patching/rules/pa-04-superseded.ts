import { originOf } from "../../../environment/promise.ts";
import { once } from "./once.ts";
import { approvalRulesOf } from "./specified-of.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

/** Two Patch Tuesdays are 28 days apart at least. */
const supersededAfterDays = 28;

export const superseded: PatchingRule = {
  id: "PA-04",
  area: "patching",
  statement:
    "Patches for Windows are approved before the next month's supersede them, 28 days after their release.",
  why: "A superseded patch is offered no more: it is never installed, month after month.",
  severity: "warning",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PatchRule.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => once(breachesOf(subject)),
};

function* breachesOf(subject: PatchingSubject) {
  for (const { rule, title, baseline } of approvalRulesOf(subject)) {
    const days = rule.approveAfterDays ?? 0;
    if (baseline.inputs.operatingSystem !== "WINDOWS" || days < supersededAfterDays || days > 360) continue;
    const leaf = days === subject.intent.approval.securityDays ? "securityDays" : "otherDays";
    yield {
      path: originOf(subject.environment, `patching.approval.${leaf}`),
      message: `${title} approves patches after ${days} days, when the next month's have superseded them`,
      fix: `write ${supersededAfterDays - 1} or less for patching.approval.${leaf}`,
    };
  }
}
