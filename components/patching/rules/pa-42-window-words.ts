import { compileWindowSchedule } from "../aws/schedule.ts";
import type { PatchingRule } from "./subject.ts";

export const windowWords: PatchingRule = {
  id: "PA-42",
  area: "patching",
  statement: "A ring starts by the calendar, again and again: by days, weeks, months, Patch Tuesday or cron.",
  why: "No maintenance window can say it: the ring is never patched, or only once.",
  severity: "error",
  otherwise: "deploy",
  source:
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-cron-and-rate-expressions.html",
  clouds: ["aws", "azure"],
  judges: "intent",
  *check({ environment, intent }) {
    for (const { name, expression, from } of intent.rings) {
      const compiled = compileWindowSchedule(expression);
      if (!("cannotSay" in compiled)) continue;
      yield {
        path: [...from, "start"],
        message: `${environment.calendar.patching?.[name]?.start ?? name} ${compiled.cannotSay}`,
        fix: "write for example patchTuesday+10d 20:00, monthly 2nd SUN 02:00 or weekly SUN 02:00",
      };
    }
  },
};
