import { once } from "./once.ts";
import { approvalRulesOf, said } from "./specified-of.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

const withoutRelease = new Set<unknown>(["DEBIAN", "UBUNTU"]);

export const noDelay: PatchingRule = {
  id: "PA-02",
  area: "patching",
  statement:
    "Nothing delays the approval of patches for Debian and Ubuntu, whose repositories do not say when a patch was released: the frozen patch set alone makes rings of them.",
  why: "The delay is ignored: all rings install on the day on which the first one was to try.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-predefined-and-custom-patch-baselines.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => once(breachesOf(subject)),
};

function* breachesOf(subject: PatchingSubject) {
  for (const { rule, title, baseline } of approvalRulesOf(subject)) {
    if (!withoutRelease.has(baseline.inputs.operatingSystem)) continue;
    const { approveAfterDays: days = 0, approveUntilDate: date } = rule;
    if (days === 0 && date === undefined) continue;
    const message = `${title} approves ${date === undefined ? `after ${days} days` : `until ${said(date)}`}, which is not supported`;
    yield {
      path: baseline.from,
      message,
      fix: "write 0 days: the first ring's patch set decides what later rings install",
    };
  }
}
