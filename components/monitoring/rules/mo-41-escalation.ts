import type { MonitoringRule } from "./subject.ts";

export const escalation: MonitoringRule = {
  id: "MO-41",
  area: "monitoring",
  statement: "Every level of on-call that the tier promises has somebody in it.",
  why: "A page that the first level sleeps through reaches nobody else.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/wellarchitected/latest/operational-excellence-pillar/ops_event_response_define_escalation_paths.html",
  clouds: ["aws", "azure"],
  judges: "intent",
  *check({ intent }) {
    const empty = intent.escalation.filter(({ contact }) => contact === undefined);
    if (empty.length === 0) return;
    const names = empty.map(({ level }) => level);
    yield {
      path: ["monitoring", "escalation"],
      message: `nobody is named as ${names.join(", ")} of on-call`,
      fix: `write ${names.map((name) => `${name}: {email: …}`).join(", ")}`,
    };
  },
};
