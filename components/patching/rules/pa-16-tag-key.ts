import type { Breach } from "../../../environment/finding.ts";
import { tagKeys } from "../rings.ts";
import type { PatchingRule } from "./subject.ts";

export const tagKey: PatchingRule = {
  id: "PA-16",
  area: "patching",
  statement:
    "The tag that holds an instance's ring is spelled in one way, PatchGroup or Patch Group, and no workload needs it for something else.",
  why: "Instances with the other spelling, or with another value, are in no ring and are never patched.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-patch-groups.html",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment, intent }): Generator<Breach> {
    const ids = new Set(intent.workloads.filter(({ exempt }) => exempt === undefined).map(({ id }) => id));
    for (const [index, { id, select = {} }] of environment.workloads.entries()) {
      if (!ids.has(id)) continue;
      for (const [key, value] of Object.entries(select)) {
        const path = ["workloads", index, "select", key];
        const isSpelling = tagKeys.some((one) => spelling(one) === spelling(key));
        if (!isSpelling) continue;
        if (key !== intent.tagKey) {
          yield {
            path,
            message: `the instances of ${id} carry the tag ${key}, and rings are read from ${intent.tagKey}`,
            fix: (tagKeys as readonly string[]).includes(key)
              ? `write patching.tagKey: "${key}", or select by another tag`
              : "select by another tag",
          };
        } else if (!intent.tagValues.includes(value)) {
          yield {
            path,
            message: `the instances of ${id} have the value ${value} in the tag ${key}, which is no ring`,
            fix: `select by another tag, and let ${key} be one of ${intent.tagValues.join(", ")}`,
          };
        }
      }
    }
  },
};

function spelling(key: string): string {
  return key.toLowerCase().replaceAll(/[\s_-]/g, "");
}
