import { ambiguousStartsOf } from "../calendar/clock-change.ts";
import { parseExpression } from "../calendar/expression.ts";
import { isZone } from "../calendar/zone.ts";
import type { Rule } from "../rule.ts";
import { declaredWindowsOf } from "./declared-windows.ts";
import { type EnvironmentSubject, todayOf } from "./subject.ts";

export const clockChanges: Rule<EnvironmentSubject> = {
  id: "CAL-02",
  area: "calendar",
  statement: "No window starts at a local time that the next year's clock changes skip or show twice.",
  why: "On that day it starts at another hour than agreed, and the time between two backups is an hour longer.",
  severity: "warning",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check(subject) {
    const { zone } = subject.environment;
    if (!isZone(zone)) return;
    const today = todayOf(subject);
    const range = { from: today.toString(), to: today.add({ years: 1 }).toString() };
    for (const { path, start } of declaredWindowsOf(subject.environment)) {
      const expression = parseExpression(start);
      if (!expression.ok || expression.value.kind === "rate") continue;
      const [first] = ambiguousStartsOf(expression.value, zone, range);
      if (first === undefined) continue;
      const happens = first.kind === "gap" ? "does not exist" : "comes twice";
      yield {
        path: [...path, "start"],
        message: `${first.localTime.replace("T", " ").slice(0, 16)} ${happens} in ${zone}`,
        fix: "write an hour that exists once on every day, for example 01:00 or 04:00 where clocks change at 02:00 or 03:00",
      };
    }
  },
};
