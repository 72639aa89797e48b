import type { MonitoringRule } from "./subject.ts";

export const sizingFacts: MonitoringRule = {
  id: "MO-40",
  area: "monitoring",
  statement: "A workload says what its alarms are sized from.",
  why: "An alarm whose threshold nobody can compute is left out: the database fills up and nobody is called.",
  severity: "warning",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html",
  clouds: ["aws"],
  judges: "intent",
  *check({ environment, intent }) {
    const missing = intent.leftOut.filter(({ because }) => because === "fact");
    const byKey = Map.groupBy(missing, ({ workload, key = "" }) => `${workload} ${key}`);
    for (const those of byKey.values()) {
      const [first] = those;
      if (first?.key === undefined) continue;
      const { workload, key, from } = first;
      const index = environment.workloads.findIndex(({ id }) => id === workload);
      const given = environment.workloads[index]?.[key as "class"];
      const alarms = those.map(({ id }) => id).join(", ");
      yield {
        path: given === undefined ? from : [...from, key],
        message: `${workload} has no ${given === undefined ? key : `known ${key}`}, and does without ${alarms}`,
        fix: `write ${key}: ${examples[key] ?? "…"}, or leave them out under monitoring.alarms, with a reason`,
      };
    }
  },
};

const examples: Readonly<Record<string, string>> = {
  class: "db.m6g.xlarge",
  storage: "500GiB",
  maxConnections: "1000",
};
