import { promised } from "../../environment/promise.ts";
import { type Tier, type TierTable, tiers } from "../../environment/tier.ts";
import {
  type Level,
  levels,
  type MonitoringEnvironment,
  type MonitoringPromise,
  monitoringSchema,
} from "./schema.ts";

const bronze: MonitoringPromise = {
  thresholds: {
    cpuPercent: 80,
    databaseCpuPercent: 90,
    freeStoragePercent: 20,
    freeStorageCriticalPercent: 10,
    freeMemoryPercent: 25,
    freeMemoryCriticalPercent: 10,
    connectionsPercent: 90,
    diskUsedPercent: 80,
    diskUsedCriticalPercent: 90,
    memoryUsedPercent: 90,
    errorPercent: 5,
    timeoutPercent: 80,
    quotaPercent: 80,
    certificateDays: 44,
    certificateCriticalDays: 14,
  },
  escalation: { l1: null, l2: null, l3: null, l4: null },
  heartbeat: "24h",
  alarmBudget: 200,
};

const silver: MonitoringPromise = {
  ...bronze,
  escalation: { l1: "15m", l2: "60m", l3: null, l4: null },
  alarmBudget: 400,
};

const gold: MonitoringPromise = {
  ...silver,
  escalation: { l1: "10m", l2: "30m", l3: "60m", l4: null },
  alarmBudget: 800,
};

const platinum: MonitoringPromise = {
  ...gold,
  escalation: { l1: "5m", l2: "15m", l3: "30m", l4: "60m" },
  heartbeat: "1h",
  alarmBudget: 1500,
};

/**
 * What each tier promises about monitoring. Thresholds are those that AWS recommends
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html), and
 * where it names a way and no number, the trade's; times of escalation and budgets are decisions.
 */
export const monitoringTiers: TierTable<MonitoringPromise> = {
  "2026-11": { bronze, silver, gold, platinum },
};

/** What is promised to one workload, or to the environment where none is named: the tier's table with overrides applied. */
export function promiseOf(environment: MonitoringEnvironment, workload?: string): MonitoringPromise {
  return promised(monitoringSchema, monitoringTiers, environment, workload);
}

/** Whether a tier has what begins with another. */
export function reaches(tier: Tier, from: Tier): boolean {
  return tiers.indexOf(tier) >= tiers.indexOf(from);
}

const below = { l2: "l1", l3: "l2", l4: "l3" } as const satisfies Record<
  Level,
  keyof MonitoringPromise["escalation"]
>;

/** The levels that the promise owes, each with the time from the alarm after which it is called. */
export function owedLevels({
  escalation,
}: MonitoringPromise): { readonly level: Level; readonly after: string }[] {
  return levels.flatMap((level) => {
    const after = escalation[below[level]];
    return after === null || escalation[level] === null ? [] : [{ level, after }];
  });
}
