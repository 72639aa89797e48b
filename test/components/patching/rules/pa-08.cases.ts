import type { RuleCases } from "../../../rules/case.ts";

const window = "calendar.patching.broad";
const bronze = { base: "bronze" } as const;

export const cases: RuleCases = {
  rule: "PA-08",
  accept: [
    {
      ...bronze,
      because: "1 h is the shortest",
      set: {
        [window]: { start: "patchTuesday+14d 20:00", duration: "1h", cutoffHours: 0 },
        "workloads[0].patching": {
          exempt: true,
          reason: "its vendor patches it",
          approvedBy: "head of operations",
          expires: "2027-03-31",
        },
      },
    },
    { ...bronze, because: "60m are an hour", set: { [`${window}.duration`]: "240m" } },
    {
      ...bronze,
      because: "2 of 3 hours are left",
      set: { [window]: { start: "patchTuesday+14d 20:00", duration: "3h", cutoffHours: 2 } },
    },
  ],
  reject: [
    { ...bronze, because: "90m are no whole hours", set: { [`${window}.duration`]: "90m" } },
    {
      ...bronze,
      because: "25 h are more than a day",
      set: {
        [window]: { start: "patchTuesday+14d 20:00", duration: "25h" },
        "workloads[0].backup": {
          protect: false,
          reason: "rebuilt from an image",
          approvedBy: "head of operations",
          expires: "2027-03-31",
        },
      },
    },
    { ...bronze, because: "nothing is left of 4 h", set: { [`${window}.cutoffHours`]: 4 } },
    {
      ...bronze,
      because: "a name has a space",
      inputs: { set: { "patching-window-broad-eu-central-1-workload.inputs.name": "corner broad" } },
    },
    {
      ...bronze,
      because: "a name has two letters",
      inputs: { set: { "patching-window-broad-eu-central-1-workload.inputs.name": "ab" } },
    },
  ],
};
