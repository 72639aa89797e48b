import type { Rule } from "../rule.ts";
import { datedEntriesOf } from "./dated-entries.ts";
import type { EnvironmentSubject } from "./subject.ts";

/** Enough to have a deviation approved anew. */
const noticeDays = 30;

export const expiresSoon: Rule<EnvironmentSubject> = {
  id: "ENV-19",
  area: "environment",
  statement: "What is agreed until a day is renewed or removed 30 days before that day.",
  why: "From the day after it the file is refused, whatever else is urgent then.",
  severity: "warning",
  otherwise: "deploy",
  source: "docs/explanation/architecture.md",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check(subject) {
    for (const { path, expires, daysLeft } of datedEntriesOf(subject)) {
      if (daysLeft < 0 || daysLeft > noticeDays) continue;
      const message =
        daysLeft === 0
          ? `this expires today, ${expires}`
          : `this expires on ${expires}, in ${daysLeft} ${daysLeft === 1 ? "day" : "days"}`;
      yield { path, message, fix: "have it approved anew and write a later day, or plan its removal" };
    }
  },
};
