import type { Path } from "../../../environment/finding.ts";
import { originOf } from "../../../environment/promise.ts";
import type { BackupEnvironment } from "../schema.ts";

/** Where to mend what several leaves decide together: the first of them that the file overrides, or the tier. */
export function originOfAny(
  environment: BackupEnvironment,
  leaves: readonly string[],
  workload: string | undefined,
): Path {
  const origins = leaves.map((leaf) => originOf(environment, `backup.${leaf}`, workload));
  return origins.find(([place]) => place === "overrides") ?? ["tier"];
}
