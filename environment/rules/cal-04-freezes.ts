import type { Rule } from "../rule.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const freezes: Rule<EnvironmentSubject> = {
  id: "CAL-04",
  area: "calendar",
  statement: "A freeze does not end before it begins.",
  why: "It freezes no day: changes go on while the customer relies on their absence.",
  severity: "error",
  otherwise: "never",
  source: "docs/explanation/architecture.md",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment }) {
    for (const [index, { name, from, to }] of (environment.calendar.freezes ?? []).entries()) {
      // Both are of the form YYYY-MM-DD, which sorts by date.
      if (from <= to) continue;
      const message = `the freeze ${name} ends on ${to}, before it begins on ${from}`;
      yield {
        path: ["calendar", "freezes", index, "to"],
        message,
        fix: `write the last frozen day, ${from} or later`,
      };
    }
  },
};
