import { everyHoursFrom, ladderAt, minutesLater } from "../../environment/calendar/derive.ts";
import { type Expression, parseExpression, type TimeOfDay } from "../../environment/calendar/expression.ts";
import { minutesOf, minutesPerDay } from "../../environment/duration.ts";
import { originOf } from "../../environment/promise.ts";
import type { LifecycleIntent, RuleIntent } from "./intent.ts";
import type { Mechanism } from "./mechanism.ts";
import type { BackupPromise } from "./promise-schema.ts";
import type { BackupEnvironment } from "./schema.ts";

/** Where the file gives no daily start, which CAL-01 or CAL-03 reports. */
const fallbackStart: TimeOfDay = { hour: 1, minute: 0 };

/** Days of a retention, part days counted in full; BK-07 reports part days. */
export function daysOfRetention(text: string): number {
  return Math.ceil(minutesOf(text) / minutesPerDay);
}

export function ladderStart(environment: BackupEnvironment): TimeOfDay {
  const start = parseExpression(environment.calendar.backup.start);
  return start.ok && start.value.kind === "daily" ? start.value.at : fallbackStart;
}

/** Hours between two snapshots that a schedule can say: whole, and dividing a day. BK-03 reports what is neither. */
export function snapshotHours(promise: BackupPromise): number {
  const hours = minutesOf(promise.snapshotInterval) / 60;
  return Number.isInteger(hours) && 24 % hours === 0 ? hours : 24;
}

interface Step {
  readonly name: "continuous" | "sub-daily" | "daily" | "weekly" | "monthly" | "yearly";
  readonly leaf: "pointInTime" | "subDaily" | "daily" | "weekly" | "monthly" | "yearly";
  readonly starts: Expression;
  readonly continuous?: boolean;
}

/** A continuous backup that is kept as long as the daily points is the daily rule itself; otherwise it is its own rule. */
function stepsOf(mechanism: Mechanism, promise: BackupPromise, environment: BackupEnvironment): Step[] {
  const at = ladderStart(environment);
  const ladder = ladderAt(at);
  const { pointInTime, daily } = promise.retention;
  const continuous = mechanism === "continuous" && pointInTime !== null;
  const merged = continuous && daily !== null && daysOfRetention(pointInTime) === daysOfRetention(daily);
  const steps: Step[] = [
    { name: "daily", leaf: "daily", starts: ladder.daily, continuous: merged },
    { name: "weekly", leaf: "weekly", starts: ladder.weekly },
    { name: "monthly", leaf: "monthly", starts: ladder.monthly },
    { name: "yearly", leaf: "yearly", starts: ladder.yearly },
  ];
  if (continuous && !merged) {
    // After the ladder's window: of two rules that start together AWS Backup runs the longer-kept one only. A window of
    // almost a day would lead back to its own start.
    const after = minutesLater(
      at,
      Math.min(minutesOf(environment.calendar.backup.duration), minutesPerDay / 2),
    );
    steps.unshift({
      name: "continuous",
      leaf: "pointInTime",
      starts: ladderAt(after).daily,
      continuous: true,
    });
  }
  const hours = snapshotHours(promise);
  if (mechanism === "sub-daily" && hours < 24) {
    const every = everyHoursFrom(at, hours);
    if (every.ok) steps.unshift({ name: "sub-daily", leaf: "subDaily", starts: every.value });
  }
  return steps;
}

/** Sub-daily points are kept no shorter than the vault's lock allows. */
function retentionOf(step: Step, promise: BackupPromise): number | undefined {
  const retention = promise.retention[step.leaf];
  if (retention === null) return undefined;
  const days = daysOfRetention(retention);
  return step.leaf === "subDaily" ? Math.max(days, daysOfRetention(promise.lock.minimum)) : days;
}

function lifecycleOf(step: Step, retentionDays: number, promise: BackupPromise): LifecycleIntent {
  const cold = step.leaf === "monthly" || step.leaf === "yearly" ? promise.coldAfter[step.leaf] : null;
  if (cold === null) return { retentionDays };
  return {
    retentionDays,
    coldAfterDays: daysOfRetention(cold),
    ...(promise.archiveVolumes ? { archiveVolumes: true } : {}),
  };
}

/** Vaults of a plan's points and copies, by logical name. */
interface PlanVaults {
  readonly target: string;
  /** Get copies of every rule. */
  readonly copies: readonly string[];
  /** Get copies of the daily points and of those that are kept longer. */
  readonly airGapped: readonly string[];
}

/** Starts through the day are too many to copy to an air-gapped vault, which takes few copies at a time. */
const ofLadder: readonly Step["name"][] = ["daily", "weekly", "monthly", "yearly"];

/**
 * The rules of one plan, shortest-kept first. Every rule carries every copy of those that are kept shorter, so that none
 * is lost where rules meet. What an air-gapped vault holds stays warm.
 */
export function rulesOf(
  mechanism: Mechanism,
  promise: BackupPromise,
  environment: BackupEnvironment,
  vaults: PlanVaults,
  workload?: string,
): RuleIntent[] {
  return stepsOf(mechanism, promise, environment).flatMap((step) => {
    const retentionDays = retentionOf(step, promise);
    if (retentionDays === undefined) return [];
    const lifecycle = lifecycleOf(step, retentionDays, promise);
    return {
      name: step.name,
      starts: step.starts,
      startWindowMinutes: minutesOf(promise.startWindow),
      completionWindowMinutes: minutesOf(environment.calendar.backup.duration),
      continuous: step.continuous ?? false,
      lifecycle,
      vault: vaults.target,
      copies: [
        ...vaults.copies.map((vault) => ({ vault, lifecycle })),
        ...(ofLadder.includes(step.name)
          ? vaults.airGapped.map((vault) => ({ vault, lifecycle: { retentionDays } }))
          : []),
      ],
      from: originOf(environment, `backup.retention.${step.leaf}`, workload),
    };
  });
}
