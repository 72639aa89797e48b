import type { RuleCases } from "../../../rules/case.ts";
import { stepOf } from "./parts.ts";

const failover = (...steps: object[]) => ({ "recovery.plan.failover": steps });

export const cases: RuleCases = {
  rule: "DR-43",
  accept: [
    {
      because: "derived steps can be waited for",
      set: failover(stepOf("workers", { after: ["move-records"] })),
    },
    { because: "steps follow each other", set: failover(stepOf("workers"), stepOf("queues")) },
    {
      because: "a later step can be waited for",
      set: failover(stepOf("workers", { after: ["queues"] }), stepOf("queues", { after: ["decide"] })),
    },
  ],
  reject: [
    {
      because: "it waits for nothing that exists",
      set: failover(stepOf("workers", { after: ["move-stock"] })),
    },
    { because: "it waits for itself", set: failover(stepOf("workers", { after: ["workers"] })) },
    {
      because: "two wait for each other",
      set: failover(stepOf("workers", { after: ["queues"] }), stepOf("queues", { after: ["workers"] })),
    },
    {
      because: "two have one name",
      set: failover(stepOf("workers"), stepOf("workers", { after: ["decide"] })),
    },
    {
      because: "a derived step has its name",
      set: failover(stepOf("decide", { after: ["check-readiness"] })),
    },
  ],
};
