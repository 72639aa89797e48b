import { misnamed, type NameForm } from "./name-forms.ts";
import { rulesSpecified, specifiedOf } from "./specified-of.ts";
import type { BackupRule } from "./subject.ts";

const ofVaults: NameForm = {
  pattern: /^[\w-]{2,50}$/,
  words: "2 to 50 letters, digits, hyphens and underscores",
};
const ofOthers: NameForm = {
  pattern: /^[\w.-]{1,50}$/,
  words: "1 to 50 letters, digits, hyphens, underscores and dots",
};

export const names: BackupRule = {
  id: "BK-01",
  area: "backup",
  statement:
    "A vault's name has 2 to 50 letters, digits, hyphens and underscores; those of plans, rules and selections have 1 to 50, dots included.",
  why: "AWS refuses the resource half-way through an update: vaults without plans, or plans that select nothing.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateBackupVault.html",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    const { environment, inputs } = subject;
    const vaults = [
      ...specifiedOf(inputs, "aws:backup/vault:Vault"),
      ...specifiedOf(inputs, "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault"),
    ];
    for (const { name, from, inputs: vault } of vaults) {
      // An adopted vault keeps the name that the file gives.
      const path = Object.hasOwn(environment.adopt ?? {}, name) ? ["adopt", name] : from;
      yield* misnamed(path, name, vault.name, ofVaults);
    }
    for (const { name, from, inputs: plan } of specifiedOf(inputs, "aws:backup/plan:Plan")) {
      yield* misnamed(from, name, plan.name, ofOthers);
    }
    for (const { rule, title, from } of rulesSpecified(subject)) {
      yield* misnamed(from, title, rule.ruleName, ofOthers);
      yield* misnamed(from, `the vault of ${title}`, rule.targetVaultName, ofVaults);
    }
    for (const { name, from, inputs: selection } of specifiedOf(inputs, "aws:backup/selection:Selection")) {
      yield* misnamed(from, name, selection.name, ofOthers);
    }
  },
};
