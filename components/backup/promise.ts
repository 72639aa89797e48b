import type { AreaPromise } from "../area.ts";
import type { BackupIntent, WorkloadIntent } from "./intent.ts";
import { daysOfRetention } from "./ladder.ts";
import type { BackupEnvironment, BackupPromise } from "./schema.ts";
import { promiseOf } from "./tiers.ts";

/** `{daily: "35d", weekly: null}` → `{dailyDays: 35}`. */
function inDays(retention: BackupPromise["retention"]): Record<string, number> {
  const kept = Object.entries(retention).flatMap(([name, text]) =>
    text === null ? [] : [[`${name}Days`, daysOfRetention(text)] as const],
  );
  return Object.fromEntries(kept);
}

function ofWorkload(environment: BackupEnvironment, workload: WorkloadIntent): object {
  const { exempt, promised, effective, plan, id } = workload;
  if (exempt !== undefined) return { protected: false, ...exempt };
  const { retention } = promiseOf(environment, id);
  return {
    protected: true,
    plan,
    rpoMinutes: promised.rpoMinutes,
    rtoMinutes: promised.rtoMinutes,
    effectiveRpoMinutes: effective?.minutes,
    retention: inDays(retention),
  };
}

/** What is promised about backup, as controls, reports and runbooks read it from the state. */
export function backupPromise(environment: BackupEnvironment, intent: BackupIntent): AreaPromise {
  return {
    area: promiseOf(environment),
    workloads: Object.fromEntries(
      intent.workloads.map((workload) => [workload.id, ofWorkload(environment, workload)]),
    ),
  };
}
