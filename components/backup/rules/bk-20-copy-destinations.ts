import type { Breach } from "../../../environment/finding.ts";
import { isStateful, kindOf } from "../../../environment/workloads/kinds.ts";
import { isReference } from "../../environment/specified.ts";
import type { VaultIntent } from "../intent.ts";
import { specifiedOf } from "./specified-of.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

export const copyDestinations: BackupRule = {
  id: "BK-20",
  area: "backup",
  statement:
    "Copies go to a vault of the same organisation that is not the account's Default vault and has a customer-managed key, and what leaves the account is not encrypted with a key that AWS manages.",
  why: "Every copy job fails: the recovery points stay where an intruder or an outage of the workload reaches them.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    const { environment, intent } = subject;
    const copied = new Set(intent.plans.flatMap(({ rules }) => rules.flatMap(destinationsOf)));
    const vaults = intent.vaults.filter(({ name }) => copied.has(name));
    const across = new Set(vaults.filter(({ account }) => account === "backup").map(({ name }) => name));
    if (across.size > 0 && !environment.aws.sameOrganisation) {
      yield {
        path: ["aws", "sameOrganisation"],
        message: `copies go to account ${String(environment.aws.backupAccount)}, which is in another organisation`,
        fix: "move both accounts into one organisation and write true, or override backup.copies.backupAccount with false",
      };
    }
    for (const vault of vaults) yield* vaultBreaches(vault, subject);
    yield* keyBreaches(across, subject);
  },
};

const destinationsOf = ({ copies }: { readonly copies: readonly { readonly vault: string }[] }): string[] =>
  copies.map(({ vault }) => vault);

function* vaultBreaches(vault: VaultIntent, { environment, inputs }: BackupSubject): Generator<Breach> {
  const specified = specifiedOf(inputs, "aws:backup/vault:Vault").find(({ name }) => name === vault.name);
  const path = Object.hasOwn(environment.adopt ?? {}, vault.name) ? ["adopt", vault.name] : vault.from;
  if (vault.external?.endsWith(":Default") === true || specified?.inputs.name === "Default") {
    const message = `copies to ${vault.name} go to the account's Default vault`;
    yield {
      path,
      message,
      fix: "write a vault of its own: AWS Backup copies nothing into Default from elsewhere",
    };
  }
  // An adopted vault keeps the key that it has; what that is only the cloud knows.
  if (specified === undefined || specified.options?.adopt !== undefined) return;
  const { kmsKeyArn } = specified.inputs;
  if (isReference(kmsKeyArn) || (typeof kmsKeyArn === "string" && kmsKeyArn.includes(":key/"))) return;
  const message = `${vault.name} has no customer-managed key`;
  yield {
    path,
    message,
    fix: "give the vault a key of its own: a key that AWS manages cannot encrypt copies",
  };
}

/** What the vault's key does not encrypt is read with the resource's own key, and AWS's own keys cannot be shared. */
function* keyBreaches(
  across: ReadonlySet<string>,
  { environment, intent }: BackupSubject,
): Generator<Breach> {
  const leaving = new Set(
    intent.plans
      .filter(({ rules }) => rules.flatMap(destinationsOf).some((vault) => across.has(vault)))
      .flatMap(({ workloads }) => workloads),
  );
  for (const [index, workload] of environment.workloads.entries()) {
    const { id, encryptedWith } = workload;
    if (!isStateful(workload) || !leaving.has(id) || encryptedWith !== "aws-key") continue;
    if (kindOf(workload.kind).aws.backup.encryptedByVault) continue;
    yield {
      path: ["workloads", index, "encryptedWith"],
      message: `${id} is encrypted with the key that AWS manages, and its copies go to another account`,
      fix: "encrypt it with a key of the customer's and write customer-key, or override backup.copies.backupAccount with false for it",
    };
  }
}
