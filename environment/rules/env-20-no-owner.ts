import type { Breach } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { type Fleet, ownersOf, sharedPlacesOf } from "./fleet.ts";

export const noOwner: Rule<Fleet> = {
  id: "ENV-20",
  area: "environment",
  statement: "Some stack owns the settings that exist once per account and region.",
  why: "They are only assumed to be right: where a service is not opted in, its backups never run.",
  severity: "warning",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_UpdateRegionSettings.html",
  clouds: ["aws"],
  judges: "all files",
  *check(fleet): Generator<Breach> {
    for (const place of sharedPlacesOf(fleet.environment)) {
      if (ownersOf(place, fleet.all).length > 0) continue;
      yield {
        path: ["aws", "ownsAccountSettings"],
        message: `no stack owns the settings of account ${place}: they are assumed to be right`,
        fix: "write true in one stack of the account, or name the file of the stack that owns them, too",
      };
    }
  },
};
