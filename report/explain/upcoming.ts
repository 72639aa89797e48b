import { Temporal } from "temporal-polyfill";
import type { BackupIntent, RuleIntent } from "../../components/backup/intent.ts";
import type { BackupEnvironment } from "../../components/backup/schema.ts";
import { startsOf } from "../../environment/calendar/recurrence.ts";
import { type CalendarWindow, calendarWindows } from "../calendar.ts";

/** A window with what makes it different from the others of its name, if anything. */
export interface UpcomingWindow extends CalendarWindow {
  readonly note?: string;
}

/** Windows are sought this far ahead; the calendar's rarest backup comes once a year, but the daily ones never stop. */
const daysAhead = 60;

/** The next windows that have not closed yet, and for backups the step of the ladder that they start. */
export function upcomingWindows(
  environment: BackupEnvironment,
  intent: BackupIntent,
  asOf: string,
  count: number,
): UpcomingWindow[] {
  const now = Temporal.Instant.from(asOf);
  const today = now.toZonedDateTimeISO(environment.zone).toPlainDate();
  const range = {
    from: today.subtract({ days: 7 }).toString(),
    to: today.add({ days: daysAhead }).toString(),
  };
  const rules = longestKept(intent);
  const starts = rules.map((rule) => ({
    rule,
    instants: new Set(
      startsOf({ expression: rule.starts, zone: environment.zone, ...range }).map((start) =>
        start.toString(),
      ),
    ),
  }));
  return calendarWindows(environment, range)
    .filter(({ end }) => Temporal.Instant.compare(end, now) > 0)
    .slice(0, count)
    .map((window) => {
      const step = starts.find(({ instants }) => instants.has(window.start.toString()))?.rule;
      return window.kind === "backup" && step !== undefined ? { ...window, note: step.name } : window;
    });
}

/** The rules of the ladder, longest-kept first: where several start together AWS Backup runs only that one. */
function longestKept({ plans }: BackupIntent): RuleIntent[] {
  return plans
    .flatMap(({ rules }) => rules)
    .sort((one, other) => other.lifecycle.retentionDays - one.lifecycle.retentionDays);
}
