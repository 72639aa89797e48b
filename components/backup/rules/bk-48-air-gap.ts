import type { Breach } from "../../../environment/finding.ts";
import { originOf } from "../../../environment/promise.ts";
import { regionOf } from "../../../environment/workloads/region.ts";
import { regionsWithoutAirGap } from "../air-gap.data.ts";
import { canBeAirGapped } from "../air-gap.ts";
import { coveredWorkloads } from "../groups.ts";
import { promiseOf } from "../tiers.ts";
import { onePerPlace } from "./one-per-place.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

const leaf = "backup.copies.airGapped";

export const airGap: BackupRule = {
  id: "BK-48",
  area: "backup",
  statement:
    "Where copies to an air-gapped vault are promised there is a backup account for it, in a region that offers such vaults.",
  why: "The copy that outlives an intruder with every right in the account is promised and never made.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/logicallyairgappedvault.html",
  clouds: ["aws"],
  judges: "environment",
  check: (subject) => onePerPlace(breachesOf(subject)),
};

function* breachesOf({ environment }: BackupSubject): Generator<Breach> {
  for (const workload of coveredWorkloads(environment)) {
    const { copies } = promiseOf(environment, workload.id);
    if (!copies.airGapped || !canBeAirGapped(workload)) continue;
    const region = regionOf(environment, workload);
    if (regionsWithoutAirGap.includes(region)) {
      yield {
        path: originOf(environment, leaf, workload.id),
        message: `copies to an air-gapped vault are promised, and ${region} has no such vaults`,
        fix: `override ${leaf} with false, or move to another region`,
      };
    }
    // ENV-15 reports the missing account where other copies go there, too.
    if (environment.aws.backupAccount === undefined && !promiseOf(environment).copies.backupAccount) {
      yield {
        path: ["aws", "backupAccount"],
        message: "copies to an air-gapped vault are promised, and there is no account for it",
        fix: `add backupAccount, or an override of ${leaf} with value false`,
      };
    }
  }
}
