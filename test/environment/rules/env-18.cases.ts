import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-18",
  accept: [
    {
      because: "the vault is one of this environment",
      set: { adopt: { "backup-vault-eu-central-1-workload": "old-vault" } },
    },
  ],
  reject: [
    {
      because: "no resource has the name",
      set: { adopt: { "backup-vault-eu-central-1-worklod": "old-vault" } },
    },
    {
      because: "nothing may be adopted and left alone",
      set: {
        adopt: { "backup-vault-eu-central-1-backup": "old" },
        use: {
          "backup-vault-eu-central-1-backup": "arn:aws:backup:eu-central-1:999999999999:backup-vault:old",
        },
      },
    },
  ],
};
