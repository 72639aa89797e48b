import type { RuleCases } from "../../../rules/case.ts";

const interval = (value: string) => ({
  overrides: [
    {
      path: "patching.scanInterval",
      value,
      reason: "agreed with the vendor",
      approvedBy: "head of operations",
      expires: "2027-03-31",
    },
  ],
});
const scan = "patching-scan-eu-central-1-workload";

export const cases: RuleCases = {
  rule: "PA-17",
  accept: [
    { because: "gold says daily", set: interval("24h") },
    { because: "more often is better", set: interval("12h") },
    { because: "bronze says weekly", base: "bronze", set: interval("7d") },
    { because: "somebody else scans", set: { patching: { scanOwner: "other" } } },
  ],
  reject: [
    { because: "25 h are more than a day", set: interval("25h") },
    { because: "8 days are more than a week", base: "bronze", set: interval("8d") },
    { because: "nobody scans in one region", inputs: { unset: [scan] } },
    {
      because: "two scan",
      set: { patching: { scanOwner: "other" } },
      inputs: {
        set: {
          [scan]: {
            type: "aws:ssm/association:Association",
            name: scan,
            provider: "aws-workload",
            inputs: { name: "AWS-RunPatchBaseline", region: "eu-central-1" },
            from: ["patching"],
          },
        },
      },
    },
  ],
};
