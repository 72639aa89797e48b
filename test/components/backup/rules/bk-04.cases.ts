import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "./overriding.ts";

const rule = "backup-plan-sub-daily-eu-central-1-workload.inputs.rules[2]";
const startWindow = (value: string) => ({
  "overrides[1]": overriding("backup.startWindow", value, "records"),
});

export const cases: RuleCases = {
  rule: "BK-04",
  accept: [
    { because: "60 minutes to start are enough", set: startWindow("60m") },
    { because: "an hour is left for the job", set: { "calendar.backup.duration": "120m" } },
    {
      because: "an hour is left after the last start",
      set: { ...startWindow("90m"), "calendar.backup.duration": "150m" },
    },
  ],
  reject: [
    { because: "59 minutes to start are too few", set: startWindow("59m") },
    { because: "59 minutes are left for the job", set: { "calendar.backup.duration": "119m" } },
    {
      because: "59 minutes are left after the last start",
      set: { ...startWindow("90m"), "calendar.backup.duration": "149m" },
    },
    { because: "the start window is not said", inputs: { unset: [`${rule}.startWindow`] } },
    { because: "the completion window is not said", inputs: { unset: [`${rule}.completionWindow`] } },
    { because: "a start window is 59", inputs: { set: { [`${rule}.startWindow`]: 59 } } },
  ],
};
