import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-15",
  accept: [
    { because: "bronze promises no copies", base: "bronze" },
    { because: "the account is another one", set: { "aws.backupAccount": "333333333334" } },
    {
      because: "the customer agreed to have no second account",
      unset: ["aws.backupAccount"],
      set: {
        "overrides[0]": {
          path: "backup.copies.backupAccount",
          value: false,
          reason: "contract section 8",
          approvedBy: "customer",
          expires: "2027-03-31",
        },
      },
    },
  ],
  reject: [
    { because: "the backup account is missing", unset: ["aws.backupAccount"], base: "silver" },
    { because: "the recovery region is missing", unset: ["aws.regions.recovery"], base: "silver" },
    { because: "both accounts are one", set: { "aws.backupAccount": "333333333333" } },
  ],
};
