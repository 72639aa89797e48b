import type { RuleCases } from "../../rules/case.ts";
import { unpatched } from "../../rules/unpatched.ts";

export const cases: RuleCases = {
  rule: "CAL-05",
  accept: [
    {
      because: "it lasts 24 hours less than any day has",
      set: { ...unpatched, "calendar.backup.duration": "23h" },
    },
  ],
  reject: [
    {
      because: "it lasts a minute longer than a day",
      set: { ...unpatched, "calendar.backup.duration": "24h1m" },
    },
    {
      because: "a day of the spring change has 23 hours",
      asOf: "2027-03-01T12:00:00Z",
      set: {
        ...unpatched,
        "calendar.backup.duration": "23h30m",
        "overrides[0].expires": "2027-12-31",
        "workloads[2].backup.expires": "2027-12-31",
      },
      unset: ["calendar.freezes"],
    },
  ],
};
