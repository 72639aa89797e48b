import { textOf } from "./measured.ts";
import { compositeAlarm, metricAlarm, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

export const descriptions: MonitoringRule = {
  id: "MO-16",
  area: "monitoring",
  statement:
    "Every alarm says what has happened, how bad it is, who owns it and which page says what to do; one that pages says what the customer notices.",
  why: "Whoever is called at night by an alarm that says nothing begins by guessing, or goes back to sleep.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/wellarchitected/latest/operational-excellence-pillar/ops_event_response_event_incident_problem_process.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    const alarms = [...specifiedOf(everyInput, metricAlarm), ...specifiedOf(everyInput, compositeAlarm)];
    for (const { name, from, inputs } of alarms) {
      const [why = "", ...lines] = textOf(inputs.alarmDescription ?? "").split("\n");
      const has = (form: RegExp) => lines.some((line) => form.test(line));
      const pages = has(/^Severity: [12]$/);
      const lacks = [
        ...(why.trim() === "" ? ["why"] : []),
        ...(has(/^Severity: [1-4]$/) ? [] : ["Severity"]),
        ...(has(/^Owner: \S/) ? [] : ["Owner"]),
        ...(has(/^Runbook: https:\/\/\S+$/) ? [] : ["Runbook"]),
        ...(pages && !has(/^Customer impact: \S/) ? ["Customer impact"] : []),
      ];
      if (lacks.length === 0) continue;
      yield {
        path: from,
        message: `${name} does not say: ${lacks.join(", ")}`,
        fix: "say it in its description",
      };
    }
  },
};
