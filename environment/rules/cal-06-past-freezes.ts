import type { Rule } from "../rule.ts";
import { type EnvironmentSubject, todayOf } from "./subject.ts";

export const pastFreezes: Rule<EnvironmentSubject> = {
  id: "CAL-06",
  area: "calendar",
  statement: "A freeze is removed when it is over.",
  why: "Old freezes hide the ones that count.",
  severity: "warning",
  otherwise: "never",
  source: "docs/explanation/architecture.md",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check(subject) {
    const today = todayOf(subject).toString();
    for (const [index, { name, from, to }] of (subject.environment.calendar.freezes ?? []).entries()) {
      if (to >= today || from > to) continue;
      const message = `the freeze ${name} ended on ${to}`;
      yield {
        path: ["calendar", "freezes", index],
        message,
        fix: "remove it; the repository's history keeps it",
      };
    }
  },
};
