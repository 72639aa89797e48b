import { parseExpression } from "../../../environment/calendar/expression.ts";
import { isZone } from "../../../environment/calendar/zone.ts";
import { isStateful, kindOf } from "../../../environment/workloads/kinds.ts";
import type { RuleIntent } from "../intent.ts";
import { blockedTimeOf, meets, type WeeklyStart, weeklyStartsOf } from "../maintenance.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";
import { freeTimeOf, weekMinuteText } from "./week-text.ts";

/** Points through the day and a continuous backup's own upkeep are no windows of the calendar: they count in the RPO. */
const outsideTheLadder = new Set(["sub-daily", "continuous"]);

export const maintenanceWindows: BackupRule = {
  id: "BK-23",
  area: "backup",
  statement:
    "No backup of the ladder may start in the hour before or during the maintenance window of RDS, or in the four hours before or during that of FSx, at any time of the year. Aurora knows no such limit.",
  why: "The service refuses the job: on that day of every week the workload has no daily point.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/troubleshooting.html",
  clouds: ["aws"],
  judges: "intent",
  *check(subject) {
    const { environment, intent } = subject;
    const start = parseExpression(environment.calendar.backup.start);
    if (!isZone(environment.zone) || !start.ok || start.value.kind !== "daily") return;
    const plans = startsByPlan(subject);
    const planOf = new Map(intent.plans.flatMap(({ name, workloads }) => workloads.map((id) => [id, name])));
    for (const [index, workload] of environment.workloads.entries()) {
      if (!isStateful(workload)) continue;
      const { id, kind } = workload;
      const blocked = blockedTimeOf(workload);
      const ladder = plans.get(planOf.get(id) ?? "");
      if (blocked === undefined || ladder === undefined) continue;
      const { starts, startWindow } = ladder;
      const met = starts.find((one) => meets(one, startWindow, blocked));
      if (met === undefined) continue;
      const day = met.first.toZonedDateTimeISO(environment.zone).toPlainDate();
      const minutesBefore = kindOf(kind).aws.backup.blockedBeforeMaintenanceMinutes ?? 0;
      const free = freeTimeOf(starts, startWindow, minutesBefore);
      yield {
        path: ["workloads", index, "maintenanceWindow"],
        message:
          `the backup of ${id} on ${day.toString()} starts from ${weekMinuteText(met.minute)} ` +
          `to ${weekMinuteText(met.minute + startWindow)}, and the service starts none from ` +
          `${weekMinuteText(blocked.startMinute)} to ${weekMinuteText(blocked.startMinute + blocked.minutes)}`,
        fix: `move ${free === undefined ? "" : `the maintenance window into ${free} UTC, or `}calendar.backup.start away from it`,
      };
    }
  },
};

interface LadderStarts {
  readonly starts: readonly WeeklyStart[];
  readonly startWindow: number;
}

/** The starts of each plan's ladder, by the plan's name. Plans share most of them, and a year of each takes a while. */
function startsByPlan({ intent, asOf }: BackupSubject): Map<string, LadderStarts> {
  const known = new Map<string, WeeklyStart[]>();
  const from = asOf.toZonedDateTimeISO(intent.zone).toPlainDate();
  const year = { from: from.toString(), to: from.add({ years: 1 }).toString() };
  const startsOfRule = ({ starts }: RuleIntent): WeeklyStart[] => {
    const key = JSON.stringify(starts);
    const found = known.get(key) ?? weeklyStartsOf(starts, intent.zone, year);
    known.set(key, found);
    return found;
  };
  return new Map(
    intent.plans.map(({ name, rules }) => {
      const ladder = rules.filter((rule) => !outsideTheLadder.has(rule.name));
      const startWindow = Math.max(0, ...ladder.map(({ startWindowMinutes }) => startWindowMinutes));
      return [name, { starts: ladder.flatMap(startsOfRule), startWindow }];
    }),
  );
}
