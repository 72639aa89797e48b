import type { Breach } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { type Fleet, isSameStack, ownersOf, sharedPlacesOf } from "./fleet.ts";

export const oneOwner: Rule<Fleet> = {
  id: "ENV-17",
  area: "environment",
  statement: "At most one stack owns the settings that exist once per account and region.",
  why: "Two stacks write the same settings in turn, and each takes the other's for drift.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_UpdateRegionSettings.html",
  clouds: ["aws"],
  judges: "all files",
  *check(fleet): Generator<Breach> {
    for (const place of sharedPlacesOf(fleet.environment)) {
      const others = ownersOf(place, fleet.all).filter((owner) => !isSameStack(owner, fleet.environment));
      if (!fleet.environment.aws.ownsAccountSettings || others.length === 0) continue;
      const names = others.map(({ customer, stage }) => `${customer}-${stage}`).join(", ");
      yield {
        path: ["aws", "ownsAccountSettings"],
        message: `the settings of account ${place} are also owned by ${names}`,
        fix: "write true in one of these files and false in the others",
      };
    }
  },
};
