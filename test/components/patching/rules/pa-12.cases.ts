import type { RuleCases } from "../../../rules/case.ts";

const minutes = "workloads[1].patching";
const few = { "workloads[1].count": 1 };

export const cases: RuleCases = {
  rule: "PA-12",
  accept: [
    {
      because: "an hour is left for an instance of an hour",
      set: { ...few, [minutes]: { minutesPerInstance: 60 } },
    },
    {
      because: "two hours are left for an instance of 90 min",
      set: { ...few, [minutes]: { minutesPerInstance: 90 }, "calendar.patching.broad.cutoffHours": 2 },
    },
  ],
  reject: [
    { because: "an instance takes a minute longer", set: { ...few, [minutes]: { minutesPerInstance: 61 } } },
    { because: "nothing is left", set: { "calendar.patching.broad.cutoffHours": 0 } },
    {
      because: "the cutoff stops nothing",
      inputs: {
        set: {
          "patching-task-install-broad-with-backup-eu-central-1-workload.inputs.cutoffBehavior":
            "CONTINUE_TASK",
        },
      },
    },
  ],
};
