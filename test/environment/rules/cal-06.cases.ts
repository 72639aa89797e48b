import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "CAL-06",
  accept: [
    {
      because: "today is its last day",
      set: { "calendar.freezes[0].from": "2026-11-01", "calendar.freezes[0].to": "2026-11-24" },
    },
  ],
  reject: [
    {
      because: "it ended yesterday",
      set: { "calendar.freezes[0].from": "2026-11-01", "calendar.freezes[0].to": "2026-11-23" },
    },
  ],
};
