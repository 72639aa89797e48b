import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "../../backup/rules/overriding.ts";
import { stepOf, trafficOf } from "./parts.ts";

const approval = (approvalTime: string) => ({ "recovery.decision": { approvers: 2, approvalTime } });

export const cases: RuleCases = {
  rule: "DR-02",
  accept: [
    { because: "135 min of approval and 105 min of steps are the 4 h of gold", set: approval("135m") },
    { because: "with a name to switch 129 min are left", set: { ...approval("129m"), ...trafficOf() } },
    {
      because: "steps beside each other take as long as the longest",
      set: { ...approval("135m"), "recovery.plan.failover": [stepOf("workers", { timeout: "90m" })] },
    },
    {
      because: "what follows the service's return is not waited for",
      set: { "recovery.plan.failback[0].timeout": "30d" },
    },
    {
      because: "a longer time was agreed on",
      set: { ...approval("136m"), "overrides[1]": overriding("backup.rto", "5h") },
    },
  ],
  reject: [
    { because: "a minute more of approval is too much", set: approval("136m") },
    { because: "names are remembered for a minute", set: { ...approval("130m"), ...trafficOf() } },
    { because: "the fence takes too long", set: { "recovery.plan.fence[0].timeout": "111m" } },
    { because: "a restore takes half a day", set: { "workloads[1].recovery": { restore: "12h" } } },
    {
      because: "steps after each other add up",
      set: {
        "recovery.plan.failover": [
          stepOf("workers", { timeout: "90m", after: ["move-records"] }),
          stepOf("queues", { timeout: "16m" }),
        ],
      },
    },
  ],
};
