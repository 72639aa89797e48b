import type { Rule } from "../rule.ts";
import type { EnvironmentSubject } from "./subject.ts";

/** `instanceOf: none` says that a volume belongs to no instance. */
const reserved = "none";

export const workloadIds: Rule<EnvironmentSubject> = {
  id: "ENV-09",
  area: "environment",
  statement: "Each workload has an id of its own, and none is called none.",
  why: "Two workloads share resource names, overrides and report lines, and one of them goes without.",
  severity: "error",
  otherwise: "never",
  source: "docs/explanation/architecture.md",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment }) {
    const seen = new Map<string, number>();
    for (const [index, { id }] of environment.workloads.entries()) {
      const first = seen.get(id);
      const path = ["workloads", index, "id"];
      if (id === reserved) {
        yield { path, message: "a workload may not be called none", fix: "write another id" };
      } else if (first !== undefined) {
        const message = `the id ${id} is used by workloads[${first}] already`;
        yield { path, message, fix: "write an id that no other workload has" };
      } else seen.set(id, index);
    }
  },
};
