import { once } from "./once.ts";
import { said, windowsOf } from "./specified-of.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

const nameForm = /^[a-zA-Z0-9_\-.]{3,128}$/;

export const windows: PatchingRule = {
  id: "PA-08",
  area: "patching",
  statement:
    "A maintenance window lasts whole hours, 1 to 24, begins nothing in its last hours, 0 to 23 and fewer than it lasts, and has a name that AWS takes.",
  why: "AWS refuses the window, and its ring is never patched.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateMaintenanceWindow.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => once(breachesOf(subject)),
};

function* breachesOf(subject: PatchingSubject) {
  for (const { inputs, from } of windowsOf(subject)) {
    const { duration, cutoff, name } = inputs;
    const isWhole = Number.isInteger(duration) && duration >= 1 && duration <= 24;
    if (!isWhole) {
      yield {
        path: [...from, "duration"],
        message: `a window of ${duration} hours is not 1 to 24 whole hours`,
        fix: `write ${Math.min(24, Math.max(1, Math.ceil(duration)))}h`,
      };
    }
    if (!(Number.isInteger(cutoff) && cutoff >= 0 && cutoff <= 23 && (!isWhole || cutoff < duration))) {
      yield {
        path: [...from, "cutoffHours"],
        message: `nothing is begun in the last ${cutoff} hours of a window of ${duration}`,
        fix: `write a cutoffHours below ${duration}, or a longer duration`,
      };
    }
    if (typeof name !== "string" || !nameForm.test(name))
      yield {
        path: from,
        message: `${said(name)} is no name of a window`,
        fix: "write 3 to 128 letters, digits, hyphens, dots and underscores",
      };
  }
}
