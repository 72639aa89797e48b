import { parseExpression } from "../calendar/expression.ts";
import type { Rule } from "../rule.ts";
import { declaredWindowsOf } from "./declared-windows.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const dailyLadder: Rule<EnvironmentSubject> = {
  id: "CAL-03",
  area: "calendar",
  statement: "The backup ladder starts daily at one time of day.",
  why: "Weekly, monthly and yearly points derive from the daily start, and days without one have no backup.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment }) {
    for (const { name, path, start } of declaredWindowsOf(environment)) {
      const expression = parseExpression(start);
      if (name !== "backup" || !expression.ok || expression.value.kind === "daily") continue;
      const time = /\d\d:\d\d/.exec(start)?.[0] ?? "01:00";
      const message = `${start} is not once a day at one time`;
      yield {
        path: [...path, "start"],
        message,
        fix: `write daily ${time}; how often beyond that follows from the tier`,
      };
    }
  },
};
