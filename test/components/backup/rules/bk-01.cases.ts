import type { RuleCases } from "../../../rules/case.ts";

const plan = "backup-plan-only-records-eu-central-1-workload.inputs";
const selection = "backup-selection-tagged-app-sub-daily-eu-central-1-workload.inputs.name";
const vault = "backup-vault-eu-central-1-workload";

export const cases: RuleCases = {
  rule: "BK-01",
  accept: [
    { because: "a vault has 2 characters", set: { adopt: { [vault]: "ab" } } },
    { because: "a vault has 50 characters", set: { adopt: { [vault]: "v".repeat(50) } } },
    { because: "a rule has dots", inputs: { set: { [`${plan}.rules[2].ruleName`]: "weekly_2.0-a" } } },
    { because: "a selection has 50 characters", inputs: { set: { [selection]: "s".repeat(50) } } },
  ],
  reject: [
    { because: "a vault has 1 character", set: { adopt: { [vault]: "a" } } },
    {
      because: "a vault has 51 characters",
      set: { adopt: { [vault]: { id: "v".repeat(51), managed: true } } },
    },
    { because: "a vault has dots", inputs: { set: { [`${vault}.inputs.name`]: "clinic.vault" } } },
    { because: "a plan has blanks", inputs: { set: { [`${plan}.name`]: "clinic prod" } } },
    {
      because: "a rule has 51 characters",
      inputs: { set: { [`${plan}.rules[2].ruleName`]: "r".repeat(51) } },
    },
    { because: "a rule has no name", inputs: { set: { [`${plan}.rules[2].ruleName`]: "" } } },
    {
      because: "the vault of a rule has 1 character",
      inputs: { set: { [`${plan}.rules[2].targetVaultName`]: "a" } },
    },
    { because: "a selection has 51 characters", inputs: { set: { [selection]: "s".repeat(51) } } },
  ],
};
