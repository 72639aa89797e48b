import { parseExpression } from "../../../environment/calendar/expression.ts";
import { parseZone } from "../../../environment/calendar/zone.ts";
import {
  formatDuration,
  minutesPerDay,
  minutesPerHour,
  parseDuration,
} from "../../../environment/duration.ts";
import type { Breach } from "../../../environment/finding.ts";
import type { BackupEnvironment } from "../schema.ts";
import { type RuleInputs, rulesSpecified } from "./specified-of.ts";
import type { BackupRule } from "./subject.ts";

export const schedules: BackupRule = {
  id: "BK-03",
  area: "backup",
  statement:
    "A rule's schedule is AWS cron of six fields that starts once an hour at most, in an IANA time zone; the time between two snapshots is whole hours that divide a day.",
  why: "AWS refuses the plan, and no workload in it is backed up; or snapshots come at other times than agreed.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRuleInput.html",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    yield* intervalBreaches(subject.environment);
    for (const { rule, title, plan } of rulesSpecified(subject)) {
      const { schedule, scheduleExpressionTimezone: zone } = rule;
      const problem = problemOf(schedule);
      if (problem !== undefined) {
        yield { path: plan.from, message: `the schedule of ${title} ${problem.message}`, fix: problem.fix };
      }
      // ENV-08 reports the environment's own zone.
      const known =
        typeof zone === "string" && zone !== subject.environment.zone ? parseZone(zone) : undefined;
      if (known === undefined || known.ok) continue;
      const { message, fix } = known.problem;
      yield { path: plan.from, message: `the time zone of ${title}: ${message}`, fix };
    }
  },
};

function problemOf(schedule: RuleInputs["schedule"]): { message: string; fix: string } | undefined {
  if (typeof schedule !== "string") return undefined;
  const expression = parseExpression(schedule);
  if (!expression.ok) return { ...expression.problem, message: `is no cron: ${expression.problem.message}` };
  const fix = "write six fields with one minute, for example cron(0 5 * * ? *)";
  if (expression.value.kind !== "cron")
    return { message: `is ${schedule}, and AWS Backup takes cron only`, fix };
  const { length } = expression.value.cron.minutes;
  return length === 1 ? undefined : { message: `${schedule} starts ${length} times an hour`, fix };
}

function* intervalBreaches({ overrides = [] }: BackupEnvironment): Generator<Breach> {
  for (const [index, { path, value }] of overrides.entries()) {
    if (path !== "backup.snapshotInterval" || typeof value !== "string") continue;
    const minutes = parseDuration(value);
    // ENV-12 reports what is no duration.
    if (!minutes.ok || (minutes.value % minutesPerHour === 0 && minutesPerDay % minutes.value === 0))
      continue;
    yield {
      path: ["overrides", index, "value"],
      message: `a snapshot every ${formatDuration(minutes.value)} is no whole number of hours that divides a day`,
      fix: "write 1h, 2h, 3h, 4h, 6h, 8h, 12h or 24h",
    };
  }
}
