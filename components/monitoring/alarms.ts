import { regionOf } from "../../environment/workloads/region.ts";
import type { BackupIntent } from "../backup/intent.ts";
import { catalogue } from "./aws/catalogue/catalogue.ts";
import type { CatalogueEntry } from "./aws/catalogue/entry.ts";
import { canQuery, measuresOf } from "./aws/measures.ts";
import { type Part, partsOf } from "./aws/parts.ts";
import { exemptionOf, holds, hostOf, type Servers, serversOf } from "./facts.ts";
import type { LeftOut, MonitoringIntent, WorkloadAlarm } from "./intent.ts";
import type { MonitoringEnvironment, MonitoringWorkload } from "./schema.ts";
import { thresholdOf } from "./sizing.ts";
import { promiseOf, reaches } from "./tiers.ts";

const defaultWarmUpMinutes = 15;

/** The alarms of every workload as far as its facts carry them, and what is left out. Nothing is guessed. */
export function alarmsOf(
  environment: MonitoringEnvironment,
  backup: BackupIntent,
): Pick<MonitoringIntent, "alarms" | "leftOut"> {
  const rpos = new Map(backup.workloads.map(({ id, promised }) => [id, promised.rpoMinutes]));
  const servers = serversOf(environment);
  const shared = new Set<string>();
  const alarms: WorkloadAlarm[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, workload] of environment.workloads.entries()) {
    if (!catalogue.some(({ kinds }) => kinds.includes(workload.kind))) {
      leftOut.push({
        workload: workload.id,
        id: "all",
        severity: 3,
        because: "kind",
        from: ["workloads", index],
      });
    }
    for (const entry of catalogue) {
      if (!entry.kinds.includes(workload.kind) || !reaches(environment.tier, entry.from)) continue;
      const rpoMinutes = rpos.get(workload.id);
      const made = alarmsFor({ environment, servers, workload, index, entry, rpoMinutes });
      leftOut.push(...made.leftOut);
      for (const one of made.alarms) {
        // What an account's workloads share is watched once per region.
        const key = `${one.alarm.thing} ${one.alarm.place.region}`;
        if (entry.of === "account" && shared.has(key)) continue;
        shared.add(key);
        alarms.push(one);
      }
    }
  }
  return { alarms, leftOut };
}

interface Wanted {
  readonly environment: MonitoringEnvironment;
  readonly servers: Servers;
  readonly workload: MonitoringWorkload;
  readonly index: number;
  readonly entry: CatalogueEntry;
  readonly rpoMinutes: number | undefined;
}

type Made = Pick<MonitoringIntent, "alarms" | "leftOut">;

function alarmsFor(wanted: Wanted): Made {
  const { environment, workload, index, entry, rpoMinutes } = wanted;
  const isShared = entry.of === "account";
  const without = (because: LeftOut["because"], more: Partial<LeftOut> = {}): Made => ({
    alarms: [],
    leftOut: [
      {
        workload: workload.id,
        id: entry.id,
        severity: entry.severity,
        because,
        from: ["workloads", index],
        ...more,
      },
    ],
  });
  if (entry.when !== undefined && !holds(workload, entry.when.fact)) {
    return entry.when.absent === "left out"
      ? without("unsaid", { key: entry.when.fact })
      : { alarms: [], leftOut: [] };
  }
  const exempt = exemptionOf(workload, entry.id);
  if (exempt !== undefined && !isShared) return without("exempt", { exempt });
  const parts = partsOf(environment, workload, entry.of ?? "itself");
  const isFleet = workload.arn === undefined && !isShared;
  if (isFleet && !canQuery(entry)) return without("fleet");
  if (parts.length === 0)
    return entry.of === "its instance"
      ? without("unsaid", { key: "instanceOf" })
      : { alarms: [], leftOut: [] };
  const promise = promiseOf(environment, isShared ? undefined : workload.id);
  // Several databases share no storage: what the tags select is as large as the file says only together.
  if (
    isFleet &&
    typeof entry.threshold === "object" &&
    "shareOf" in entry.threshold &&
    entry.threshold.shareOf === "storage"
  ) {
    return without("fleet");
  }
  const threshold = thresholdOf(entry.threshold, { workload, promise, rpoMinutes });
  if ("missing" in threshold) return without("fact", { key: threshold.missing });
  return { alarms: parts.map((part) => alarmOf(wanted, part, threshold.value)), leftOut: [] };
}

function alarmOf(
  { environment, servers, workload, index, entry }: Wanted,
  part: Part,
  threshold: number,
): WorkloadAlarm {
  const isShared = entry.of === "account";
  const { id, severity, comparison, periodSeconds, evaluationPeriods, datapointsToAlarm, missing, impact } =
    entry;
  const behind = hostOf(environment, servers, workload, entry);
  return {
    ...(!isShared && { workload: workload.id }),
    ...(behind !== undefined && { behind }),
    alarm: {
      id,
      area: "monitoring",
      thing: isShared ? id : `${workload.id}-${id}${part.suffix}`,
      place: { provider: "aws-workload", region: regionOf(environment, workload) },
      measures: measuresOf(entry, part, workload.select),
      comparison,
      threshold,
      periodSeconds,
      evaluationPeriods,
      ...(datapointsToAlarm !== undefined && { datapointsToAlarm }),
      missing,
      severity,
      why: isShared ? entry.why : `${workload.id}: ${part.label ?? ""}${entry.why}`,
      ...(impact !== undefined && { impact }),
      warmUpMinutes: entry.warmUpMinutes ?? defaultWarmUpMinutes,
      // Silence means trouble for such a metric, so that its end means that all is well.
      tellsEnd: severity <= 2 && missing === "breaching" && behind === undefined,
      ...(behind !== undefined && { actions: [] }),
      from: ["workloads", index],
    },
  };
}
