import type { RuleCases } from "../../../rules/case.ts";

const use = (name: string, arn: string) => ({ set: { use: { [name]: arn } } });
const filled = "backup-vault-eu-central-1-workload";
const copies = "backup-vault-eu-central-1-backup";

export const cases: RuleCases = {
  rule: "BK-46",
  accept: [
    {
      because: "plans fill a vault of their own account",
      ...use(filled, "arn:aws:backup:eu-central-1:333333333333:backup-vault:central"),
    },
    {
      because: "copies go to a vault of another account",
      ...use(copies, "arn:aws:backup:eu-central-1:999999999999:backup-vault:central"),
    },
  ],
  reject: [
    { because: "a bucket is no vault", ...use(filled, "arn:aws:s3:::central") },
    {
      because: "a plan is no vault",
      ...use(copies, "arn:aws:backup:eu-central-1:999999999999:backup-plan:central"),
    },
    {
      because: "the vault is in another region",
      ...use(copies, "arn:aws:backup:eu-west-1:999999999999:backup-vault:central"),
    },
    {
      because: "plans fill no vault of another account",
      ...use(filled, "arn:aws:backup:eu-central-1:999999999999:backup-vault:central"),
    },
    {
      because: "copies stay in the account of the workloads",
      ...use(copies, "arn:aws:backup:eu-central-1:333333333333:backup-vault:central"),
    },
  ],
};
