import type { RuleCases } from "../../../rules/case.ts";

const starts = (start: string) => ({ "calendar.recovery.drill.start": start });

export const cases: RuleCases = {
  rule: "DR-42",
  accept: [
    { because: "a cron has days", set: starts("cron(0 9 15 3,9 ? *)") },
    { because: "the first Saturday is a day", set: starts("monthly 1st SAT 09:00") },
    { because: "a week after the second Tuesday is the third", set: starts("patchTuesday+7d 09:00") },
    { because: "one day is a day", set: starts("at(2027-03-15T09:00)") },
  ],
  reject: [
    {
      because: "two days after the second Tuesday is no day of EventBridge",
      set: starts("patchTuesday+2d 09:00"),
    },
  ],
};
