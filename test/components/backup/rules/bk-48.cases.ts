import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "./overriding.ts";

const noAccount = {
  "overrides[0]": overriding("backup.copies.backupAccount", false),
};
const airGapped = (value: boolean) => overriding("backup.copies.airGapped", value);

export const cases: RuleCases = {
  rule: "BK-48",
  accept: [
    { because: "platinum has an account for it", base: "platinum" },
    {
      because: "the customer agreed to have no second account",
      base: "platinum",
      unset: ["aws.backupAccount"],
      set: { ...noAccount, "overrides[1]": airGapped(false) },
    },
    { because: "gold promises none", unset: ["aws.backupAccount"], set: noAccount },
  ],
  reject: [
    {
      because: "there is no account for it",
      base: "platinum",
      unset: ["aws.backupAccount"],
      set: noAccount,
    },
    {
      because: "Calgary has no such vaults",
      set: {
        "aws.regions.primary": "ca-west-1",
        "compliance.residency": ["ca-west-1", "eu-west-1"],
        workloads: [
          {
            id: "records",
            kind: "efs",
            arn: "arn:aws:elasticfilesystem:ca-west-1:333333333333:file-system/fs-0123456789abcdef0",
          },
        ],
        overrides: [airGapped(true)],
      },
    },
  ],
};
