import type { RuleCases } from "../../../rules/case.ts";

const attached = { "workloads[2].instanceOf": "app" };
const uncovered = {
  ...attached,
  "workloads[1].backup": {
    protect: false,
    reason: "rebuilt from an image",
    approvedBy: "head of operations",
    expires: "2027-03-31",
  },
};

export const cases: RuleCases = {
  rule: "PA-13",
  accept: [
    { because: "a backup of the server holds its volumes", set: attached },
    {
      because: "it may be restarted",
      set: { ...uncovered, "workloads[1].patching": { reboot: "if-needed" } },
    },
    { because: "it may not", set: { ...uncovered, "workloads[1].patching": { reboot: "never" } } },
  ],
  reject: [{ because: "neither the server nor its volume has a backup", set: uncovered }],
};
