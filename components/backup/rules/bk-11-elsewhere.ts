import type { Expression } from "../../../environment/calendar/expression.ts";
import { formatDuration, minutesPerDay } from "../../../environment/duration.ts";
import type { PlanIntent } from "../intent.ts";
import type { BackupRule } from "./subject.ts";

export const elsewhere: BackupRule = {
  id: "BK-11",
  area: "backup",
  statement:
    "The other region is promised nothing finer than the copies that it gets: a copy of a continuous backup is a snapshot.",
  why: "When a region is lost the customer expects the last minutes back, and gets the last copy.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html",
  clouds: ["aws"],
  judges: "intent",
  *check({ environment, intent }) {
    // ENV-14 reports one region in both roles, ENV-09 two workloads of one id.
    const { primary, recovery } = environment.aws.regions;
    const ids = new Set(intent.workloads.map(({ id }) => id));
    if (primary === recovery || ids.size < intent.workloads.length) return;
    const plans = new Map(intent.plans.map((plan) => [plan.name, plan]));
    const regions = new Map(intent.vaults.map(({ name, region }) => [name, region]));
    for (const { id, plan, effectiveElsewhere, from } of intent.workloads) {
      if (effectiveElsewhere === undefined) continue;
      const least = leastBetweenCopies(plans.get(plan ?? ""), regions);
      if (effectiveElsewhere.minutes >= least) continue;
      const given =
        least === Number.POSITIVE_INFINITY
          ? "nothing is copied there"
          : `copies come every ${formatDuration(least)}`;
      yield {
        path: from,
        message: `${id} is promised ${formatDuration(effectiveElsewhere.minutes)} in the other region, and ${given}`,
        fix: "promise what the copies give, or let them come more often",
      };
    }
  },
};

/** Minutes between the copies of the most frequent rule that copies to another region; without end where none does. */
function leastBetweenCopies(plan: PlanIntent | undefined, regions: ReadonlyMap<string, string>): number {
  const copying = (plan?.rules ?? []).filter(({ copies }) =>
    copies.some(({ vault }) => regions.get(vault) !== plan?.region),
  );
  return Math.min(...copying.map(({ starts }) => leastPause(starts)));
}

/** No two starts are nearer to each other on most days: the ladder has one a day, a cron as many as it names hours. */
function leastPause(starts: Expression): number {
  return starts.kind === "cron" ? minutesPerDay / Math.max(1, starts.cron.hours.length) : minutesPerDay;
}
