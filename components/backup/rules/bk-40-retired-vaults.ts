import { vaultPlace } from "../vaults.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

export const retiredVaults: BackupRule = {
  id: "BK-40",
  area: "backup",
  statement:
    "Each retired vault is named once, by a logical name of an account that the file has, and no plan fills it.",
  why: "The entry keeps nothing: the vault that was meant leaves the program with its lock and key, though it still holds points.",
  severity: "error",
  otherwise: "never",
  source: "components/backup/README.md",
  clouds: ["aws"],
  judges: "intent",
  *check(subject) {
    const { environment } = subject;
    const retired = environment.backup?.retired ?? [];
    for (const [index, { name }] of retired.entries()) {
      const problem = problemOf(name, subject);
      const isSecond = retired.findIndex((one) => one.name === name) < index;
      const path = ["backup", "retired", index, "name"];
      if (problem !== undefined) yield { path, ...problem };
      else if (isSecond)
        yield { path, message: `${name} is retired twice`, fix: "remove one of the two entries" };
    }
  },
};

/** A region as AWS writes it, and no generation that never was. */
const plausible = /^backup-(air-gapped-)?vault-[a-z]{2}(-[a-z]+)+-\d-(workload|backup)(-g([2-9]|[1-9]\d))?$/;

interface Problem {
  readonly message: string;
  readonly fix: string;
}

function problemOf(name: string, { environment, intent }: BackupSubject): Problem | undefined {
  const place = vaultPlace(name);
  const form =
    "backup-vault-<region>-workload, backup-vault-<region>-backup or backup-air-gapped-vault-<region>-backup, with -g2 and so on from the second generation";
  if (place === undefined || !plausible.test(name))
    return { message: `${name} is no vault's logical name`, fix: `write ${form}` };
  if (place.account === "backup" && environment.aws.backupAccount === undefined) {
    const message = `${name} is in the backup account, and the file names none`;
    return { message, fix: "write aws.backupAccount until the vault is empty" };
  }
  if (intent.vaults.some((vault) => vault.name === name && vault.retired === undefined)) {
    return {
      message: `${name} still gets recovery points`,
      fix: "remove the entry: the vault is kept anyway",
    };
  }
  if (!Object.hasOwn(environment.use ?? {}, name)) return undefined;
  return { message: `${name} is somebody else's vault, named in use`, fix: "remove one of the two entries" };
}
