import { originOf } from "../../../environment/promise.ts";
import { once } from "./once.ts";
import { approvalRulesOf, baselinesOf, said } from "./specified-of.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

const longestDays = 360;
const most = { rules: 10, filters: 5, globalFilters: 4 };

export const approvalRules: PatchingRule = {
  id: "PA-01",
  area: "patching",
  statement:
    "An approval rule says exactly one of days, 0 to 360, and a date; a baseline has 10 rules with 5 filters each and 4 filters for all at most.",
  why: "AWS refuses the baseline, and its instances fall back to a baseline that nobody agreed to.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PatchRule.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => once(breachesOf(subject)),
};

function* breachesOf(subject: PatchingSubject) {
  const { environment } = subject;
  for (const { rule, title, baseline } of approvalRulesOf(subject)) {
    const { approveAfterDays: days, approveUntilDate: date, patchFilters } = rule;
    if ((days === undefined) === (date === undefined)) {
      yield {
        path: baseline.from,
        message: `a rule of ${title} says ${days === undefined ? "neither days nor a date" : "both days and a date"}`,
        fix: "say approveAfterDays alone",
      };
    }
    if (days !== undefined && !(Number.isInteger(days) && days >= 0 && days <= longestDays)) {
      const leaf = days === subject.intent.approval.securityDays ? "securityDays" : "otherDays";
      yield {
        path: originOf(environment, `patching.approval.${leaf}`),
        message: `${title} approves patches after ${days} days`,
        fix: `write 0 to ${longestDays} for patching.approval.${leaf}`,
      };
    }
    if (patchFilters.length > most.filters) {
      yield {
        path: baseline.from,
        message: `a rule of ${title} has ${patchFilters.length} filters`,
        fix: `keep ${most.filters}`,
      };
    }
  }
  for (const { inputs, from } of baselinesOf(subject)) {
    const title = `the baseline of ${said(inputs.operatingSystem ?? "WINDOWS")}`;
    const { length: rules } = inputs.approvalRules ?? [];
    const { length: filters } = inputs.globalFilters ?? [];
    if (rules > most.rules)
      yield { path: from, message: `${title} has ${rules} rules`, fix: `keep ${most.rules}` };
    if (filters > most.globalFilters)
      yield {
        path: from,
        message: `${title} has ${filters} filters for all rules`,
        fix: `keep ${most.globalFilters}`,
      };
  }
}
