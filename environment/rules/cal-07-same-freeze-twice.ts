import type { Rule } from "../rule.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const sameFreezeTwice: Rule<EnvironmentSubject> = {
  id: "CAL-07",
  area: "calendar",
  statement: "Freezes of one name share no day.",
  why: "It is not known which of the two was agreed, and lifting one leaves the other in force.",
  severity: "warning",
  otherwise: "never",
  source: "docs/explanation/architecture.md",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment }) {
    const earlier: { name: string; from: string; to: string }[] = [];
    for (const [index, freeze] of (environment.calendar.freezes ?? []).entries()) {
      const { name, from, to } = freeze;
      const same = earlier.find((one) => one.name === name && one.from <= to && from <= one.to);
      if (same === undefined) earlier.push(freeze);
      else {
        const message = `the freeze ${name} is declared from ${same.from} to ${same.to} already`;
        yield {
          path: ["calendar", "freezes", index],
          message,
          fix: "merge the two, or give each a name of its own",
        };
      }
    }
  },
};
