import { kindOf } from "../../environment/workloads/kinds.ts";
import type { BackupWorkload } from "./schema.ts";

/**
 * What stands between two daily points of a workload: a continuous backup, snapshots through the day, or nothing of ours
 * because the service itself can restore any moment. Plans are made per mechanism.
 */
export type Mechanism = "continuous" | "sub-daily" | "daily";

export const mechanisms: readonly Mechanism[] = ["continuous", "sub-daily", "daily"];

export function mechanismOf(workload: BackupWorkload): Mechanism {
  const kind = kindOf(workload.kind);
  if (kind.aws.backup.continuous) return "continuous";
  return kind.recovery.class === "point-in-time" && workload.pointInTime === true ? "daily" : "sub-daily";
}
