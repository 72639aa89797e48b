import type { Breach } from "../../../environment/finding.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";
import { clockOf } from "./year-ahead.ts";

export const exceptions: PatchingRule = {
  id: "PA-25",
  area: "patching",
  statement:
    "Every exception names one patch or one instance, and says who answers for it, why, and until which day, a year ahead at most.",
  why: "A hole that somebody agreed to once stays open, and nobody knows who could close it.",
  severity: "error",
  otherwise: "never",
  source: "docs/explanation/architecture.md",
  clouds: ["aws", "azure"],
  judges: "environment",
  check: breachesOf,
};

function* breachesOf(subject: PatchingSubject): Generator<Breach> {
  const latest = subject.asOf.toZonedDateTimeISO(clockOf(subject)).toPlainDate().add({ years: 1 }).toString();
  const seen = new Set<string>();
  for (const [index, entry] of (subject.environment.patching?.exceptions ?? []).entries()) {
    const path = ["patching", "exceptions", index];
    const { patch, instance, owner = "", reason = "", expires } = entry;
    const what = patch ?? instance ?? "this exception";
    if ((patch === undefined) === (instance === undefined))
      yield {
        path,
        message: `an exception names ${patch === undefined ? "neither a patch nor an instance" : "both a patch and an instance"}`,
        fix: "name one of the two",
      };
    else if (seen.has(what))
      yield { path, message: `${what} is excepted twice`, fix: "remove one of the two" };
    seen.add(what);
    if (owner.trim() === "")
      yield {
        path: [...path, "owner"],
        message: `nobody answers for ${what}`,
        fix: "write owner: a name or a role",
      };
    if (reason.trim().length < 3)
      yield {
        path: [...path, "reason"],
        message: `nobody says why ${what} is excepted`,
        fix: "write reason, in words that an auditor understands",
      };
    if (expires === undefined)
      yield {
        path: [...path, "expires"],
        message: `the exception of ${what} has no end`,
        fix: `write expires: a day up to "${latest}"`,
      };
    else if (expires > latest)
      yield {
        path: [...path, "expires"],
        message: `the exception of ${what} ends on ${expires}, more than a year from now`,
        fix: `write a day up to "${latest}"`,
      };
  }
}
