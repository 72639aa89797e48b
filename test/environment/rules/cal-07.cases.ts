import type { RuleCases } from "../../rules/case.ts";
import { unpatched } from "../../rules/unpatched.ts";

export const cases: RuleCases = {
  rule: "CAL-07",
  accept: [
    {
      because: "they only touch",
      set: {
        ...unpatched,
        "calendar.freezes[1]": {
          name: "audit week",
          from: "2026-12-21",
          to: "2026-12-24",
          reason: "yearly audit",
          approvedBy: "head of quality",
        },
      },
    },
    {
      because: "they have different names",
      set: {
        ...unpatched,
        "calendar.freezes[1]": {
          name: "holidays",
          from: "2026-12-20",
          to: "2026-12-24",
          reason: "yearly audit",
          approvedBy: "head of quality",
        },
      },
    },
  ],
  reject: [
    {
      because: "they share a day",
      set: {
        ...unpatched,
        "calendar.freezes[1]": {
          name: "audit week",
          from: "2026-12-20",
          to: "2026-12-24",
          reason: "yearly audit",
          approvedBy: "head of quality",
        },
      },
    },
  ],
};
