import { formatDuration, minutesOf } from "../../../environment/duration.ts";
import { promiseOf } from "../tiers.ts";
import type { PatchingRule } from "./subject.ts";

export const cadence: PatchingRule = {
  id: "PA-45",
  area: "patching",
  statement: "Each ring is patched as often as the tier says at least.",
  why: "Servers lack patches for longer than was agreed.",
  severity: "error",
  otherwise: "never",
  source: "docs/explanation/architecture.md",
  clouds: ["aws", "azure"],
  judges: "intent",
  *check({ environment, intent }) {
    const longest = minutesOf(promiseOf(environment).cadence);
    // Where a zone's clock changes, a month is an hour longer.
    const clockChange = 120;
    for (const { name, onDemand, expression, pauseMinutes, from } of intent.rings) {
      // PA-42 reports what does not recur.
      if (onDemand || expression.kind === "rate" || expression.kind === "at") continue;
      if (pauseMinutes > 0 && pauseMinutes <= longest + clockChange) continue;
      const message =
        pauseMinutes === 0
          ? `the ring ${name} never starts a second time`
          : `the ring ${name} pauses for up to ${formatDuration(pauseMinutes)}, and the tier says ${formatDuration(longest)}`;
      yield {
        path: [...from, "start"],
        message,
        fix: "let it start every month, for example patchTuesday+10d 20:00",
      };
    }
  },
};
