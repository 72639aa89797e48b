import type { RuleCases } from "../../../rules/case.ts";

const unacknowledged = { phase: "compliance", reason: "contract section 9", approvedBy: "head of quality" };

const lock = (changes: object) => ({
  lock: { ...unacknowledged, acknowledgeIrreversible: true, ...changes },
});

export const cases: RuleCases = {
  rule: "BK-19",
  accept: [
    { because: "it is acknowledged", set: { backup: lock({}) } },
    {
      because: "governance can be lifted",
      set: { backup: lock({ phase: "governance", acknowledgeIrreversible: false }) },
    },
  ],
  reject: [
    { because: "nobody acknowledges it", set: { backup: { lock: unacknowledged } } },
    { because: "it is denied", set: { backup: lock({ acknowledgeIrreversible: false }) } },
    { because: "the reason is blank", set: { backup: lock({ reason: "   " }) } },
    { because: "the approver is blank", set: { backup: lock({ approvedBy: " " }) } },
  ],
};
