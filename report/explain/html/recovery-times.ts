import { formatDuration } from "../../../environment/duration.ts";
import type { PageSection } from "./section.ts";
import { table } from "./table.ts";

/** How soon each covered workload is back. */
export const recoveryTimes: PageSection = {
  id: "rto",
  heading: "How soon it is back",
  body: ({ explanation: { workloads } }) => {
    const covered = workloads.filter(({ plan }) => plan !== undefined);
    if (covered.length === 0) return undefined;
    const columns = [{ heading: "Promised", short: true as const }, { heading: "For" }];
    const byTime = [...Map.groupBy(covered, ({ promised }) => promised.rtoMinutes)];
    byTime.sort(([one], [other]) => one - other);
    const rows = byTime.map(([minutes, those]) => [
      formatDuration(minutes),
      those.map(({ id }) => id).join(", "),
    ]);
    return table("Recovery time objective (RTO)", columns, rows);
  },
};
