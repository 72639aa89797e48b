import type { RuleCases } from "../../../rules/case.ts";

const start = (ring: string) => `calendar.patching.${ring}.start`;

// Gold: two days between rings, and all of them within 14 days. The freeze of December is not what this rule is about.
const unfrozen = ["calendar.freezes"];

export const cases: RuleCases = {
  rule: "PA-07",
  accept: [
    {
      because: "the last ring starts on the 14th day",
      unset: unfrozen,
      set: { [start("broad")]: "patchTuesday+14d 20:00" },
    },
    {
      because: "two days pass from midnight to midnight",
      unset: unfrozen,
      set: { [start("pilot")]: "patchTuesday+5d 00:00", [start("canary")]: "patchTuesday+2d 20:00" },
    },
    {
      because: "what comes weekly installs what was frozen before Patch Tuesday, too",
      unset: unfrozen,
      set: {
        [start("canary")]: "weekly MON 20:00",
        [start("pilot")]: "weekly THU 20:00",
        [start("broad")]: "weekly SUN 20:00",
      },
    },
    {
      because: "bronze has one ring and 30 days",
      base: "bronze",
      set: { [start("broad")]: "patchTuesday+20d 20:00" },
    },
  ],
  reject: [
    {
      because: "the 15th day is too late",
      unset: unfrozen,
      set: { [start("broad")]: "patchTuesday+15d 20:00" },
    },
    {
      because: "a minute is missing",
      unset: unfrozen,
      set: { [start("pilot")]: "patchTuesday+4d 23:59" },
    },
    {
      because: "the pilot ring comes first",
      unset: unfrozen,
      set: { [start("canary")]: "patchTuesday+5d 20:00", [start("pilot")]: "patchTuesday+2d 20:00" },
    },
    {
      because: "both start together",
      unset: unfrozen,
      set: { [start("pilot")]: "patchTuesday+2d 20:00" },
    },
    {
      because: "the first ring does not follow Patch Tuesday",
      unset: unfrozen,
      set: {
        [start("canary")]: "monthly 1 20:00",
        [start("pilot")]: "monthly 4 20:00",
        [start("broad")]: "monthly 8 20:00",
      },
    },
  ],
};
