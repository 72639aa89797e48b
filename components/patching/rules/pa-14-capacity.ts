import { formatDuration, minutesPerHour } from "../../../environment/duration.ts";
import type { Breach } from "../../../environment/finding.ts";
import { batchesOf } from "../aws/share.ts";
import { once } from "./once.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

export const capacity: PatchingRule = {
  id: "PA-14",
  area: "patching",
  statement:
    "All instances of a ring can be patched before its window's cutoff, so many at once as the tier allows.",
  why: "The window closes before the last instances had their turn: they stay unpatched, and the task looks almost well.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/managedservices/latest/accelerate-guide/acc-patching.html",
  clouds: ["aws", "azure"],
  judges: "intent",
  check: (subject) => once(breachesOf(subject)),
};

function* breachesOf({ intent }: PatchingSubject): Generator<Breach> {
  for (const { name, places, durationMinutes, cutoffMinutes, from } of intent.rings) {
    const available = durationMinutes - cutoffMinutes;
    // PA-08 reports a cutoff that is no part of its window.
    if (available <= 0) continue;
    for (const { groups } of places) {
      for (const { fleet, concurrency, minutesPerInstance, workloads } of groups) {
        if (fleet === undefined) continue;
        const needed = batchesOf(concurrency, fleet) * minutesPerInstance;
        if (needed <= available) continue;
        const hours = Math.ceil((needed + cutoffMinutes) / minutesPerHour);
        yield {
          path: [...from, "duration"],
          message: `${fleet} instances of ${workloads.join(", ")} in the ring ${name}, ${concurrency} at once and ${formatDuration(minutesPerInstance)} each, take ${formatDuration(needed)}, and the window has ${formatDuration(available)}`,
          fix:
            hours <= 24
              ? `write ${hours}h, or move instances into another ring`
              : "move instances into another ring, or have more of them patched at once",
        };
      }
    }
  }
}
