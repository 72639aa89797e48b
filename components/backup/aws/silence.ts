import { isStateful } from "../../../environment/workloads/kinds.ts";
import type { BackupIntent, PlanIntent } from "../intent.ts";
import { pointsRpo } from "../rpo.ts";
import type { BackupEnvironment, BackupWorkload } from "../schema.ts";
import { promiseOf } from "../tiers.ts";

/**
 * The longest silence that an alarm can notice, in hours: CloudWatch evaluates seven days at most.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export const longestSilenceHours = 168;

/** Hours between the starts of a plan's most frequent rule. */
function intervalHours(plan: PlanIntent): number {
  const subDaily = plan.rules.find(({ name }) => name === "sub-daily")?.starts;
  return subDaily?.kind === "cron" ? 24 / Math.max(1, subDaily.cron.hours.length) : 24;
}

/** Hours between the starts of rules that are no sub-daily ones; the others run too rarely to be missed in a week. */
const ladderHours: Readonly<Record<string, number>> = { continuous: 24, daily: 24, weekly: 168 };

/**
 * Hours without a completed copy that are too many: as for backups, where every rule copies there; otherwise 1.5 times the
 * interval of the most frequent rule that does.
 */
export function copySilenceHours(environment: BackupEnvironment, plan: PlanIntent, vault: string): number {
  const copying = plan.rules.filter(({ copies }) => copies.some((copy) => copy.vault === vault));
  const [first] = copying;
  // A copy begins when its backup is complete and may take as long again.
  const copyHours = Math.ceil((first?.completionWindowMinutes ?? 0) / 60);
  const all = silenceHours(environment, plan, workloadsOf(environment, plan)) + copyHours;
  if (first === undefined || copying.length === plan.rules.length) return all;
  return Math.max(all, 1.5 * (ladderHours[first.name] ?? Number.POSITIVE_INFINITY) + copyHours);
}

/**
 * Hours without a completed backup that are too many for these workloads of a plan: 1.5 times the interval, or the time
 * that the slowest may take, windows that its service blocks included, whichever is longer.
 */
export function silenceHours(
  environment: BackupEnvironment,
  plan: PlanIntent,
  workloads: readonly BackupWorkload[],
): number {
  const slowestMinutes = Math.max(
    ...workloads.map((one) => pointsRpo(one, promiseOf(environment, one.id), environment)?.minutes ?? 0),
  );
  return Math.ceil(Math.max(1.5 * intervalHours(plan), slowestMinutes / 60));
}

/** The workloads of a plan, in the order of the file. */
export function workloadsOf(environment: BackupEnvironment, plan: PlanIntent): BackupWorkload[] {
  return workloadsById(environment, plan.workloads);
}

/** The workloads of these ids that hold data, in the order of the file. */
export function workloadsById(environment: BackupEnvironment, ids: readonly string[]): BackupWorkload[] {
  const wanted = new Set(ids);
  return environment.workloads.filter(isStateful).filter(({ id }) => wanted.has(id));
}

/** Names of plans that run more rarely than an alarm can notice. */
export function unwatchedPlans(environment: BackupEnvironment, { plans }: BackupIntent): string[] {
  return plans
    .filter((plan) => silenceHours(environment, plan, workloadsOf(environment, plan)) > longestSilenceHours)
    .map(({ name }) => name);
}
