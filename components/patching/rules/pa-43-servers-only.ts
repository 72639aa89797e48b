import type { PatchingRule } from "./subject.ts";

export const serversOnly: PatchingRule = {
  id: "PA-43",
  area: "patching",
  statement:
    "Only servers have a ring: whatever else there is, its service patches it in its own maintenance window.",
  why: "Somebody relies on patches or on an exemption that do not exist.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager.html",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment }) {
    for (const [index, { id, kind, patching }] of environment.workloads.entries()) {
      if (kind === "ec2" || patching === undefined) continue;
      yield {
        path: ["workloads", index, "patching"],
        message: `${id} is no server and says how it is patched`,
        fix: "remove patching from it",
      };
    }
  },
};
