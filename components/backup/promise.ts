import type { AreaPromise } from "../area.ts";
import type { BackupIntent, WorkloadIntent } from "./intent.ts";
import { daysOfRetention } from "./ladder.ts";
import type { BackupEnvironment } from "./schema.ts";
import { promiseOf } from "./tiers.ts";

function ofWorkload(environment: BackupEnvironment, workload: WorkloadIntent): object {
  const { exempt, promised, effective, plan, id } = workload;
  if (exempt !== undefined) return { protected: false, ...exempt };
  const retention = Object.entries(promiseOf(environment, id).retention).flatMap(([name, text]) =>
    text === null ? [] : [[`${name}Days`, daysOfRetention(text)]],
  );
  return {
    protected: true,
    plan,
    rpoMinutes: promised.rpoMinutes,
    rtoMinutes: promised.rtoMinutes,
    effectiveRpoMinutes: effective?.minutes,
    retention: Object.fromEntries(retention),
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
