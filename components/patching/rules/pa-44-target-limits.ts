import type { Breach } from "../../../environment/finding.ts";
import { once } from "./once.ts";
import { specifiedOf } from "./specified-of.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

/** https://docs.aws.amazon.com/general/latest/gr/ssm.html */
const most = { criteria: 5, targetsPerWindow: 100 };

export const targetLimits: PatchingRule = {
  id: "PA-44",
  area: "patching",
  statement:
    "A server is selected by 4 tags at most beside its ring's, and a window has 100 targets at most.",
  why: "AWS refuses the target, and the servers behind it are never patched.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/general/latest/gr/ssm.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => once(breachesOf(subject)),
};

function* breachesOf(subject: PatchingSubject): Generator<Breach> {
  const targets = specifiedOf(subject, "aws:ssm/maintenanceWindowTarget:MaintenanceWindowTarget");
  for (const { inputs, from } of targets) {
    if (inputs.targets.length <= most.criteria) continue;
    yield {
      path: [...from, "select"],
      message: `servers are selected by ${inputs.targets.length - 1} tags`,
      fix: `select by ${most.criteria - 1} tags or fewer`,
    };
  }
  const perWindow = Map.groupBy(targets, ({ inputs }) => JSON.stringify(inputs.windowId));
  for (const those of perWindow.values()) {
    if (those.length <= most.targetsPerWindow) continue;
    yield {
      path: ["workloads"],
      message: `a window has ${those.length} targets`,
      fix: "select servers by tags that they share instead of listing them",
    };
  }
}
