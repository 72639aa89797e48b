import { once } from "./once.ts";
import { said, windowsOf } from "./specified-of.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

export const offsets: PatchingRule = {
  id: "PA-09",
  area: "patching",
  statement:
    "A window's offset is 1 to 6 days and follows a cron; its time zone is said; it has no start or end date, which would not follow the zone.",
  why: "AWS refuses the window, or it opens at another hour than agreed.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/maintenance-windows-schedule-options.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => once(breachesOf(subject)),
};

function* breachesOf(subject: PatchingSubject) {
  for (const { inputs, from } of windowsOf(subject)) {
    const { schedule, scheduleOffset: offset, scheduleTimezone, startDate, endDate } = inputs;
    const path = [...from, "start"];
    if (offset !== undefined && !(Number.isInteger(offset) && offset >= 1 && offset <= 6))
      yield { path, message: `a window's offset is ${offset} days`, fix: "write 1 to 6 days, or none" };
    if (offset !== undefined && !said(schedule).startsWith("cron("))
      yield {
        path,
        message: `${said(schedule)} has an offset, which only a cron may have`,
        fix: "write it as cron",
      };
    if (scheduleTimezone === undefined)
      yield { path, message: "a window does not say its time zone", fix: "say the environment's zone" };
    if (startDate !== undefined || endDate !== undefined)
      yield { path, message: "a window has a start or end date, which is read in UTC", fix: "remove it" };
  }
}
