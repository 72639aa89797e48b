import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "CAL-04",
  accept: [{ because: "one day is a freeze", set: { "calendar.freezes[0].to": "2026-12-14" } }],
  reject: [{ because: "it ends the day before it begins", set: { "calendar.freezes[0].to": "2026-12-13" } }],
};
