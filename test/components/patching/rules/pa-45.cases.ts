import type { RuleCases } from "../../../rules/case.ts";

const start = "calendar.patching.broad.start";
const longer = (value: string) => ({
  overrides: [
    {
      path: "patching.cadence",
      value,
      reason: "agreed with the vendor",
      approvedBy: "head of operations",
      expires: "2027-03-31",
    },
  ],
});

export const cases: RuleCases = {
  rule: "PA-45",
  accept: [
    { because: "Patch Tuesdays are 35 days apart at most", base: "bronze" },
    { because: "months have 31 days at most", base: "bronze", set: { [start]: "monthly 28 20:00" } },
  ],
  reject: [
    { because: "28 days were agreed", base: "bronze", set: longer("28d") },
    { because: "a week was agreed", set: longer("7d") },
  ],
};
