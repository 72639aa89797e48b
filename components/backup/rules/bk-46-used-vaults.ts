import { parse, validate } from "@aws-sdk/util-arn-parser";
import { vaultPlace } from "../vaults.ts";
import type { BackupRule } from "./subject.ts";

export const usedVaults: BackupRule = {
  id: "BK-46",
  area: "backup",
  statement:
    "Somebody else's vault is a backup vault in the region of the name that it stands for: in the account of the workloads where plans fill it, in another where copies go.",
  why: "Every backup or copy job to it fails, or copies lie in the account that they were to be safe from.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment: { use = {}, aws } }) {
    for (const [name, arn] of Object.entries(use)) {
      const place = vaultPlace(name);
      if (place === undefined) continue;
      const path = ["use", name];
      const found = validate(arn) ? parse(arn) : undefined;
      if (found?.service !== "backup" || !found.resource.startsWith("backup-vault:")) {
        const fix = `write arn:aws:backup:${place.region}:<account>:backup-vault:<name>`;
        yield { path, message: `${arn} is no backup vault`, fix };
      } else if (found.region !== place.region) {
        const fix = `name a vault in ${place.region}`;
        yield { path, message: `the vault lies in ${found.region}, ${name} in ${place.region}`, fix };
      } else if (place.account === "workload" && found.accountId !== aws.account) {
        const fix = `name a vault of the account ${aws.account}: AWS Backup fills no other`;
        yield { path, message: `the vault is in the account ${found.accountId}`, fix };
      } else if (place.account === "backup" && found.accountId === aws.account) {
        const fix = "name a vault of another account, where an intruder of this one cannot reach";
        yield { path, message: `the vault is in the account of the workloads, ${aws.account}`, fix };
      }
    }
  },
};
