import { once } from "./once.ts";
import { baselinesOf, said } from "./specified-of.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

export const osSettings: PatchingRule = {
  id: "PA-03",
  area: "patching",
  statement:
    "A baseline's non-security patches and sources are for Linux only, its status of available security updates for Windows only.",
  why: "AWS refuses the baseline, and its instances fall back to a baseline that nobody agreed to.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreatePatchBaseline.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => once(breachesOf(subject)),
};

function* breachesOf(subject: PatchingSubject) {
  for (const { inputs, from } of baselinesOf(subject)) {
    const system = inputs.operatingSystem ?? "WINDOWS";
    const isWindows = system === "WINDOWS";
    const wrong = [
      ...(isWindows && inputs.approvalRules?.some((rule) => rule.enableNonSecurity === true) === true
        ? ["enableNonSecurity"]
        : []),
      ...(isWindows && inputs.approvedPatchesEnableNonSecurity === true
        ? ["approvedPatchesEnableNonSecurity"]
        : []),
      ...(isWindows && (inputs.sources ?? []).length > 0 ? ["sources"] : []),
      ...(!isWindows && inputs.availableSecurityUpdatesComplianceStatus !== undefined
        ? ["availableSecurityUpdatesComplianceStatus"]
        : []),
    ];
    for (const setting of wrong) {
      yield {
        path: from,
        message: `the baseline of ${said(system)} sets ${setting}`,
        fix: `remove ${setting}: ${isWindows ? "Windows" : "Linux"} does not have it`,
      };
    }
  }
}
