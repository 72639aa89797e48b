import type { RuleCases } from "../../../rules/case.ts";
import { cpu } from "./named.ts";

const text = (...lines: string[]) => ["It happened.", ...lines].join("\n");
const severity = "Severity: 3";
const owner = "Owner: owner@example.com";
const runbook = "Runbook: https://runbooks.msp.example/alarms/x";
const impact = "Customer impact: nothing works.";

export const cases: RuleCases = {
  rule: "MO-16",
  accept: [
    {
      because: "a ticket says everything",
      inputs: { set: { [`${cpu}.inputs.alarmDescription`]: text(severity, owner, runbook) } },
    },
    {
      because: "a page says whom it hurts",
      inputs: { set: { [`${cpu}.inputs.alarmDescription`]: text(impact, "Severity: 2", owner, runbook) } },
    },
  ],
  reject: [
    {
      because: "a page does not",
      inputs: { set: { [`${cpu}.inputs.alarmDescription`]: text("Severity: 2", owner, runbook) } },
    },
    {
      because: "no page is named",
      inputs: { set: { [`${cpu}.inputs.alarmDescription`]: text(severity, owner) } },
    },
    {
      because: "nobody owns it",
      inputs: { set: { [`${cpu}.inputs.alarmDescription`]: text(severity, runbook) } },
    },
    {
      because: "there is no fifth severity",
      inputs: { set: { [`${cpu}.inputs.alarmDescription`]: text("Severity: 5", owner, runbook) } },
    },
    {
      because: "nothing is said of what happened",
      inputs: { set: { [`${cpu}.inputs.alarmDescription`]: `\n${severity}\n${owner}\n${runbook}` } },
    },
    { because: "nothing is said at all", inputs: { unset: [`${cpu}.inputs.alarmDescription`] } },
  ],
};
