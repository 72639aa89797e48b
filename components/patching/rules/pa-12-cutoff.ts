import { formatDuration, minutesPerHour } from "../../../environment/duration.ts";
import type { Breach } from "../../../environment/finding.ts";
import { once } from "./once.ts";
import { tasksOf } from "./specified-of.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

export const cutoff: PatchingRule = {
  id: "PA-12",
  area: "patching",
  statement:
    "Nothing is begun after a window's cutoff, and the cutoff leaves time for one instance: the end of a window stops no automation that runs.",
  why: "An instance is still being patched, or restarts, when the customer has been told that it is over.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_RegisterTaskWithMaintenanceWindow.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => once(breachesOf(subject)),
};

function* breachesOf(subject: PatchingSubject): Generator<Breach> {
  for (const { name, inputs, from } of tasksOf(subject)) {
    if (inputs.cutoffBehavior === "CANCEL_TASK") continue;
    yield {
      path: from,
      message: `${name} is begun on further instances after the cutoff`,
      fix: "write CANCEL_TASK",
    };
  }
  for (const { name, places, durationMinutes, cutoffMinutes, from } of subject.intent.rings) {
    const slowest = places
      .flatMap(({ groups }) => groups)
      .reduce<{ minutesPerInstance: number; workloads: readonly string[] } | undefined>(
        (most, group) => (group.minutesPerInstance > (most?.minutesPerInstance ?? 0) ? group : most),
        undefined,
      );
    // PA-08 reports a cutoff that is no part of its window.
    if (
      slowest === undefined ||
      cutoffMinutes >= durationMinutes ||
      slowest.minutesPerInstance <= cutoffMinutes
    )
      continue;
    yield {
      path: [...from, "cutoffHours"],
      message: `the ring ${name} begins instances until ${formatDuration(cutoffMinutes)} before its end, and one of ${slowest.workloads.join(", ")} takes ${formatDuration(slowest.minutesPerInstance)}`,
      fix: `write cutoffHours: ${Math.ceil(slowest.minutesPerInstance / minutesPerHour)}`,
    };
  }
}
