import type { Rule } from "../rule.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const dataClasses: Rule<EnvironmentSubject> = {
  id: "ENV-16",
  area: "environment",
  statement: "A workload's data class is one of compliance.dataClasses.",
  why: "The environment is judged by milder rules than the data that it holds asks for.",
  severity: "error",
  otherwise: "never",
  source: "https://www.iso.org/standard/27001 (A.5.12)",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment }) {
    const known = environment.compliance.dataClasses;
    for (const [index, { id, dataClass }] of environment.workloads.entries()) {
      if (dataClass === undefined || known.includes(dataClass)) continue;
      const message = `${id} holds ${dataClass} data, which compliance.dataClasses does not list`;
      const fix = `add ${dataClass} to compliance.dataClasses, or write one of ${known.join(", ")}`;
      yield { path: ["workloads", index, "dataClass"], message, fix };
    }
  },
};
