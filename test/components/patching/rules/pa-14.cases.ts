import type { RuleCases } from "../../../rules/case.ts";

const count = "workloads[1].count";

// Gold: a window of 4 h, an hour of it cutoff, 20% at once: six instances are six half hours.
export const cases: RuleCases = {
  rule: "PA-14",
  accept: [
    { because: "six half hours are three hours", set: { [count]: 6 } },
    { because: "of ten, two are patched at once", set: { [count]: 12 } },
    {
      because: "rings share them out",
      set: { [count]: 9, "workloads[1].patching": { rings: { canary: 1, pilot: 2, broad: 6 } } },
    },
    { because: "nobody says how many there are", unset: [count] },
    {
      because: "20 min each are less than half an hour",
      set: { [count]: 9, "workloads[1].patching": { minutesPerInstance: 20 } },
    },
  ],
  reject: [
    { because: "seven half hours are more than three hours", set: { [count]: 7 } },
    { because: "14 are seven times two", set: { [count]: 14 } },
    {
      because: "31 min each are too many",
      set: { [count]: 6, "workloads[1].patching": { minutesPerInstance: 31 } },
    },
    { because: "the window is shorter", set: { [count]: 6, "calendar.patching.broad.duration": "3h" } },
  ],
};
