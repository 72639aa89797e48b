import type { RuleCases } from "../../../rules/case.ts";

const freeze = (from: string, to: string) => ({
  "calendar.freezes": [{ name: "audit", from, to, reason: "yearly audit", approvedBy: "head of quality" }],
});
const start = (ring: string) => `calendar.patching.${ring}.start`;

// Patch Tuesday of December 2026 is the 8th; gold's patches of it are due on the 22nd.
export const cases: RuleCases = {
  rule: "PA-41",
  accept: [
    { because: "the freeze ends the day before", set: freeze("2026-12-14", "2026-12-20") },
    { because: "the freeze begins the day after", set: freeze("2026-12-22", "2026-12-24") },
    {
      because: "a week later there is another window in time",
      base: "bronze",
      set: { ...freeze("2026-12-22", "2026-12-22"), [start("broad")]: "weekly TUE 20:00" },
    },
  ],
  reject: [
    { because: "the only window of the last ring is frozen", set: freeze("2026-12-21", "2026-12-21") },
    { because: "the only window of the first ring is frozen", set: freeze("2026-12-10", "2026-12-10") },
    {
      because: "every window in time is frozen",
      base: "bronze",
      set: { ...freeze("2026-12-08", "2027-01-07"), [start("broad")]: "weekly TUE 20:00" },
    },
    { because: "the year's last window is frozen", set: freeze("2027-11-22", "2027-11-22") },
  ],
};
