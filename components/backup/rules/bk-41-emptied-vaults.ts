import { isZone } from "../../../environment/calendar/zone.ts";
import type { BackupRule } from "./subject.ts";

export const emptiedVaults: BackupRule = {
  id: "BK-41",
  area: "backup",
  statement: "A retired vault is removed once the last of its recovery points has expired.",
  why: "An empty vault's key and alarms are paid for, and who reads the file takes it for one that is needed.",
  severity: "warning",
  otherwise: "never",
  source: "components/backup/README.md",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment: { backup, zone }, asOf }) {
    const today = asOf.toZonedDateTimeISO(isZone(zone) ? zone : "UTC").toPlainDate();
    for (const [index, { name, until }] of (backup?.retired ?? []).entries()) {
      const days = today.since(until, { largestUnit: "days" }).days;
      if (days <= 0) continue;
      yield {
        path: ["backup", "retired", index, "until"],
        message: `the last recovery point of ${name} expired on ${until}, ${days} ${days === 1 ? "day" : "days"} ago`,
        fix: "remove the entry when the vault is empty, or write the day on which it will be",
      };
    }
  },
};
