import { parseExpression } from "../../../environment/calendar/expression.ts";
import { drillDays } from "../aws/drill-days.ts";
import type { RecoveryRule } from "./subject.ts";

export const drillDay: RecoveryRule = {
  id: "DR-42",
  area: "recovery",
  statement: "The days of drills can be said as the schedule of an EventBridge rule.",
  why: "Nobody hears that a drill is due.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment }) {
    const start = environment.calendar.recovery?.drill.start;
    // CAL-01 reports what is no expression.
    const expression = start === undefined ? undefined : parseExpression(start);
    if (expression?.ok !== true) return;
    const days = drillDays(expression.value);
    if (typeof days === "string") return;
    yield {
      path: ["calendar", "recovery", "drill", "start"],
      message: `${String(start)} ${days.cannotSay}`,
      fix: "write for example monthly 1st SAT 09:00 or cron(0 9 15 5,11 ? *)",
    };
  },
};
