import { parseExpression } from "../calendar/expression.ts";
import type { Rule } from "../rule.ts";
import { declaredWindowsOf } from "./declared-windows.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const expressions: Rule<EnvironmentSubject> = {
  id: "CAL-01",
  area: "calendar",
  statement: "Every window of the calendar starts by an expression of the window language.",
  why: "Nothing is scheduled, so nothing starts.",
  severity: "error",
  otherwise: "deploy",
  source: "docs/explanation/architecture.md",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment }) {
    for (const { path, start } of declaredWindowsOf(environment)) {
      const result = parseExpression(start);
      if (!result.ok) yield { path: [...path, "start"], ...result.problem };
    }
  },
};
