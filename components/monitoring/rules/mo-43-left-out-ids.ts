import { nearestWord } from "../../../environment/nearest.ts";
import { catalogue } from "../aws/catalogue/catalogue.ts";
import type { MonitoringRule } from "./subject.ts";

export const leftOutIds: MonitoringRule = {
  id: "MO-43",
  area: "monitoring",
  statement: "What a workload leaves out are ids of alarms that its kind has.",
  why: "A misspelt id leaves nothing out, and what was agreed on does not hold.",
  severity: "error",
  otherwise: "never",
  source: "docs/reference/alarms.md",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment }) {
    for (const [index, { id, kind, monitoring }] of environment.workloads.entries()) {
      if (monitoring === undefined || monitoring.alarms === false) continue;
      const known = catalogue
        .filter(({ kinds, of }) => kinds.includes(kind) && of !== "account")
        .map((entry) => entry.id);
      for (const [position, alarm] of monitoring.alarms.entries()) {
        if (known.includes(alarm)) continue;
        const near = nearestWord(alarm, known);
        yield {
          path: ["workloads", index, "monitoring", "alarms", position],
          message: `${kind} workloads such as ${id} have no alarm ${alarm}`,
          fix:
            near === undefined
              ? `write one of ${known.join(", ") || "none: there are no alarms"}`
              : `write ${near}`,
        };
      }
    }
  },
};
