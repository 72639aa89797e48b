import type { RuleCases } from "../../../rules/case.ts";

const vault = "backup-vault-eu-central-1-backup";

const withoutCopies = (workload?: string) => ({
  path: "backup.copies.backupAccount",
  ...(workload !== undefined && { workload }),
  value: false,
  reason: "contract section 7",
  approvedBy: "head of operations",
  expires: "2027-03-31",
});

export const cases: RuleCases = {
  rule: "BK-20",
  accept: [
    {
      because: "nothing goes to the backup account",
      set: { "aws.sameOrganisation": false, "overrides[1]": withoutCopies() },
    },
    { because: "bronze copies nothing", base: "bronze", set: { "aws.sameOrganisation": false } },
    {
      because: "AWS's key never leaves the account",
      set: { "workloads[0].encryptedWith": "aws-key", "overrides[1]": withoutCopies("records") },
    },
    { because: "what has no backup has no copy", set: { "workloads[2].encryptedWith": "aws-key" } },
    { because: "what is not encrypted needs no key", set: { "workloads[0].encryptedWith": "none" } },
    {
      because: "a central vault is not the default one",
      set: { use: { [vault]: "arn:aws:backup:eu-central-1:999999999999:backup-vault:central" } },
    },
    { because: "an adopted vault keeps its own key", set: { adopt: { [vault]: "old-vault" } } },
  ],
  reject: [
    { because: "the other account is a stranger's", set: { "aws.sameOrganisation": false } },
    { because: "AWS's key cannot be shared", set: { "workloads[0].encryptedWith": "aws-key" } },
    {
      because: "copies go to somebody's default vault",
      set: { use: { [vault]: "arn:aws:backup:eu-central-1:999999999999:backup-vault:Default" } },
    },
    { because: "copies go to our default vault", inputs: { set: { [`${vault}.inputs.name`]: "Default" } } },
    { because: "the default vault was adopted", set: { adopt: { [vault]: "Default" } } },
    { because: "the vault has no key", inputs: { unset: [`${vault}.inputs.kmsKeyArn`] } },
    {
      because: "the vault has AWS's key",
      inputs: {
        set: { [`${vault}.inputs.kmsKeyArn`]: "arn:aws:kms:eu-central-1:999999999999:alias/aws/backup" },
      },
    },
  ],
};
