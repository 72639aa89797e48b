import type { Rule } from "../rule.ts";
import { datedEntriesOf } from "./dated-entries.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const expired: Rule<EnvironmentSubject> = {
  id: "ENV-13",
  area: "environment",
  statement: "Nothing that was agreed until a day is still declared after that day.",
  why: "An exception that nobody approved any more goes on; a value never reverts by itself.",
  severity: "error",
  otherwise: "never",
  source: "docs/explanation/architecture.md",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check(subject) {
    for (const { path, expires, daysLeft } of datedEntriesOf(subject)) {
      if (daysLeft >= 0) continue;
      const message = `this expired on ${expires}, ${-daysLeft} ${daysLeft === -1 ? "day" : "days"} ago`;
      yield { path, message, fix: "have it approved anew and write a later day, or remove the entry" };
    }
  },
};
