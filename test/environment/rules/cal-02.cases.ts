import type { RuleCases } from "../../rules/case.ts";
import { unpatched } from "../../rules/unpatched.ts";

export const cases: RuleCases = {
  rule: "CAL-02",
  accept: [
    { because: "01:59 exists once on every day in Berlin", set: { "calendar.backup.start": "daily 01:59" } },
    { because: "03:00 exists once on every day in Berlin", set: { "calendar.backup.start": "daily 03:00" } },
    { because: "UTC has no clock changes", set: { zone: "UTC", "calendar.backup.start": "daily 02:30" } },
  ],
  reject: [
    { because: "02:00 does not exist on one day", set: { "calendar.backup.start": "daily 02:00" } },
    { because: "02:59 does not exist on one day", set: { "calendar.backup.start": "daily 02:59" } },
    {
      because: "Lord Howe changes by half an hour",
      set: { ...unpatched, zone: "Australia/Lord_Howe", "calendar.backup.start": "daily 02:15" },
    },
  ],
};
