import type { RuleCases } from "../../../rules/case.ts";

const days = (os: string, value: number) => ({
  "workloads[1].os": os,
  "overrides[0]": {
    path: "patching.approval.otherDays",
    value,
    reason: "agreed with the vendor",
    approvedBy: "head of operations",
    expires: "2027-03-31",
  },
});

export const cases: RuleCases = {
  rule: "PA-04",
  accept: [
    { because: "the next month's are not out yet", set: days("windows", 27) },
    { because: "packages of Linux are not superseded by the month", set: days("rhel", 28) },
  ],
  reject: [{ because: "the next month's may be out", set: days("windows", 28) }],
};
