import type { RuleCases } from "../../../rules/case.ts";

const baseline = "patching-baseline-windows-eu-central-1-workload.inputs";
const windows = { "workloads[1].os": "windows" };
const override = (value: number, leaf = "otherDays") => ({
  "overrides[0]": {
    path: `patching.approval.${leaf}`,
    value,
    reason: "agreed with the vendor",
    approvedBy: "head of operations",
    expires: "2027-03-31",
  },
});
const linux = { "workloads[1].os": "rhel" };
const filter = { key: "PRODUCT", values: ["*"] };

export const cases: RuleCases = {
  rule: "PA-01",
  accept: [
    { because: "360 days are the most", set: { ...linux, ...override(360) } },
    { because: "0 days are at once", set: { ...linux, ...override(0) } },
    {
      because: "5 filters and 4 for all are the most",
      set: windows,
      inputs: {
        set: {
          [`${baseline}.approvalRules[0].patchFilters`]: Array.from({ length: 5 }, () => filter),
          [`${baseline}.globalFilters`]: Array.from({ length: 4 }, () => filter),
        },
      },
    },
  ],
  reject: [
    { because: "361 days are too many", set: { ...linux, ...override(361) } },
    {
      because: "361 days are too many for security, too",
      set: { ...linux, ...override(361, "securityDays") },
    },
    {
      because: "a rule says neither",
      set: windows,
      inputs: { unset: [`${baseline}.approvalRules[0].approveAfterDays`] },
    },
    {
      because: "a rule has 6 filters",
      set: windows,
      inputs: {
        set: { [`${baseline}.approvalRules[0].patchFilters`]: Array.from({ length: 6 }, () => filter) },
      },
    },
    {
      because: "there are 5 filters for all",
      set: windows,
      inputs: { set: { [`${baseline}.globalFilters`]: Array.from({ length: 5 }, () => filter) } },
    },
    {
      because: "there are 11 rules",
      set: windows,
      inputs: {
        set: {
          [`${baseline}.approvalRules`]: Array.from({ length: 11 }, () => ({
            approveAfterDays: 0,
            patchFilters: [filter],
          })),
        },
      },
    },
  ],
};
