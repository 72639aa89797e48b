import type { RuleCases } from "../../../rules/case.ts";

const broad = "calendar.patching.broad";
const freeze = (from: string, to: string) => ({
  "calendar.freezes": [{ name: "audit", from, to, reason: "yearly audit", approvedBy: "head of quality" }],
});

// Bronze: the backup is daily from 03:00 to 07:00 in Lisbon; services are maintained on Sundays from 12:00 to 13:00 UTC.
export const cases: RuleCases = {
  rule: "PA-15",
  accept: [
    {
      because: "it ends when the backup starts",
      base: "bronze",
      set: { [`${broad}.start`]: "patchTuesday+14d 23:00" },
    },
    {
      because: "it starts when the backup ends",
      base: "bronze",
      set: { [`${broad}.start`]: "patchTuesday+14d 07:00" },
    },
    {
      because: "the servers have no backup",
      base: "bronze",
      set: {
        [`${broad}.start`]: "patchTuesday+14d 03:00",
        "workloads[0].backup": {
          protect: false,
          reason: "rebuilt from an image",
          approvedBy: "head of operations",
          expires: "2027-03-31",
        },
      },
    },
    {
      because: "it ends before the services are maintained",
      base: "bronze",
      set: { [`${broad}.start`]: "patchTuesday+19d 07:00" },
    },
    {
      because: "it ends at the midnight at which the freeze begins",
      base: "bronze",
      set: freeze("2026-12-23", "2026-12-24"),
    },
    {
      because: "it is frozen whole, and the next one comes in time",
      base: "bronze",
      set: { ...freeze("2026-12-22", "2026-12-22"), [`${broad}.start`]: "weekly TUE 20:00" },
    },
  ],
  reject: [
    {
      because: "it ends a minute into the backup",
      base: "bronze",
      set: { [`${broad}.start`]: "patchTuesday+14d 23:01" },
    },
    {
      because: "it starts a minute before the backup ends",
      base: "bronze",
      set: { [`${broad}.start`]: "patchTuesday+14d 06:59" },
    },
    {
      because: "services are maintained in it",
      base: "bronze",
      set: { [`${broad}.start`]: "patchTuesday+19d 09:00" },
    },
    {
      because: "its last hour is frozen",
      base: "bronze",
      set: { ...freeze("2026-12-23", "2026-12-24"), [`${broad}.start`]: "patchTuesday+14d 21:00" },
    },
    {
      because: "all servers may be patched in the emergency ring's window",
      base: "platinum",
      set: { "calendar.patching.emergency.start": "daily 17:00" },
    },
  ],
};
