import { overlapsOf } from "../calendar/conflicts.ts";
import { parseExpression } from "../calendar/expression.ts";
import { windowsOf } from "../calendar/window.ts";
import { isZone } from "../calendar/zone.ts";
import { formatDuration, minutesOf } from "../duration.ts";
import type { Rule } from "../rule.ts";
import { declaredWindowsOf } from "./declared-windows.ts";
import { type EnvironmentSubject, todayOf } from "./subject.ts";

export const ownOverlap: Rule<EnvironmentSubject> = {
  id: "CAL-05",
  area: "calendar",
  statement: "A window ends before it starts again.",
  why: "A run is still going when the next one starts: it is skipped, or both touch the same resource.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check(subject) {
    const { zone } = subject.environment;
    if (!isZone(zone)) return;
    const today = todayOf(subject);
    const range = { from: today.toString(), to: today.add({ days: 62 }).toString() };
    for (const { name, path, start, duration } of declaredWindowsOf(subject.environment)) {
      const expression = parseExpression(start);
      if (!expression.ok || expression.value.kind === "rate") continue;
      const durationMinutes = minutesOf(duration);
      const windows = windowsOf({ expression: expression.value, zone, durationMinutes, ...range });
      const [overlap] = overlapsOf(windows.map((window) => ({ ...window, name })));
      if (overlap === undefined) continue;
      const between = overlap.first.start.until(overlap.second.start).total("minutes");
      const message = `the window lasts ${formatDuration(durationMinutes)}, but starts again after ${formatDuration(between)}`;
      yield {
        path: [...path, "duration"],
        message,
        fix: `write at most ${between}m, or let it start less often`,
      };
    }
  },
};
