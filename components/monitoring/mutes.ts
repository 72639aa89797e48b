import type { Temporal } from "temporal-polyfill";
import { ambiguousStartsOf } from "../../environment/calendar/clock-change.ts";
import { freezeInterval, lossesToFreezes, type NamedInterval } from "../../environment/calendar/conflicts.ts";
import type { Expression } from "../../environment/calendar/expression.ts";
import type { DerivedWindow } from "../../environment/calendar/occurrences.ts";
import { datedRange, type Quarter } from "../../environment/calendar/quarter.ts";
import { startsOf } from "../../environment/calendar/recurrence.ts";
import { isZone } from "../../environment/calendar/zone.ts";
import type { PatchingIntent, RingIntent } from "../patching/intent.ts";
import type { MonitoringIntent, MuteIntent } from "./intent.ts";
import type { MonitoringEnvironment } from "./schema.ts";

/**
 * The mutes of the windows in which servers are patched: of each ring and region, those of the workloads that have
 * instances in it. The emergency ring has none: nobody knows beforehand whether its window is used.
 */
export function mutesOf(
  environment: MonitoringEnvironment,
  patching: PatchingIntent,
  quarter: Quarter,
): MuteIntent[] {
  const zone = isZone(patching.zone) ? patching.zone : "UTC";
  const regions = new Map(patching.workloads.map(({ id, region }) => [id, region]));
  return patching.rings
    .filter(({ onDemand }) => !onDemand)
    .flatMap((ring) =>
      ring.regions.flatMap((region) => {
        const workloads = ring.workloads.filter((id) => regions.get(id) === region);
        if (workloads.length === 0) return [];
        const common = {
          ring: ring.name,
          region,
          workloads,
          durationMinutes: ring.durationMinutes,
          from: ring.from,
        };
        return timesOf(environment, ring, zone, quarter).map((when) => ({ ...common, when }));
      }),
    );
}

/** The mutes as windows of the calendar: one name per ring, each time once, however many regions it is muted in. */
export function muteWindows({ mutes, zone }: MonitoringIntent): DerivedWindow[] {
  const windows = mutes.map(({ ring, when, durationMinutes }) => ({
    name: `monitoring mute ${ring}`,
    kind: "monitoring",
    durationMinutes,
    ...(when.kind === "recurring"
      ? { expression: when.expression, zone }
      : { expression: { kind: "at" as const, localTime: when.localTime }, zone: when.zone }),
  }));
  return [...new Map(windows.map((window) => [JSON.stringify(window), window])).values()];
}

/** The windows of a ring in the dated quarters that no freeze takes whole, by start. */
export function windowsToMute(
  environment: MonitoringEnvironment,
  { name, expression, durationMinutes }: Pick<RingIntent, "name" | "expression" | "durationMinutes">,
  zone: string,
  quarter: Quarter,
): NamedInterval[] {
  if (expression.kind === "rate") return [];
  const windows = startsOf({ expression, zone, ...datedRange(quarter) }).map((start) => ({
    name,
    start,
    end: start.add({ minutes: durationMinutes }),
  }));
  const lost = new Set(
    [...lossesToFreezes(windows, freezesOf(environment, zone))]
      .filter(({ whole }) => whole)
      .map(({ window }) => window),
  );
  return windows.filter((window) => !lost.has(window));
}

/** CAL-04 reports a freeze that runs backwards. */
function freezesOf({ calendar }: MonitoringEnvironment, zone: string): NamedInterval[] {
  return (calendar.freezes ?? [])
    .filter(({ from, to }) => from <= to)
    .map((freeze) => freezeInterval(freeze, zone));
}

function timesOf(
  environment: MonitoringEnvironment,
  ring: RingIntent,
  zone: string,
  quarter: Quarter,
): MuteIntent["when"][] {
  const cron = recurringCron(ring.expression);
  const { expression } = ring;
  const range = datedRange(quarter);
  const windows = windowsToMute(environment, ring, zone, quarter);
  // A recurring mute knows neither of a freeze that takes a window whole nor of a start that the clock skips or shows twice.
  const isPlain =
    cron !== undefined &&
    expression.kind !== "rate" &&
    windows.length === startsOf({ expression, zone, ...range }).length &&
    ambiguousStartsOf(expression, zone, range).length === 0;
  if (isPlain) return [{ kind: "recurring", cron, expression }];
  return windows.map(({ start }) => once(start, zone));
}

/** A time that the clock shows twice is said in UTC, which has it once. */
function once(start: Temporal.Instant, zone: string): MuteIntent["when"] {
  const local = start.toZonedDateTimeISO(zone);
  const text = (time: Temporal.ZonedDateTime) => time.toPlainDateTime().toString({ smallestUnit: "minute" });
  const isTwice =
    local.toPlainDateTime().toZonedDateTime(zone, { disambiguation: "earlier" }).epochMilliseconds !==
    local.toPlainDateTime().toZonedDateTime(zone, { disambiguation: "later" }).epochMilliseconds;
  return isTwice
    ? { kind: "once", start: start.toString(), localTime: text(start.toZonedDateTimeISO("UTC")), zone: "UTC" }
    : { kind: "once", start: start.toString(), localTime: text(local), zone };
}

/**
 * The five fields of a window that begins daily or on weekdays; undefined for any other.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Schedule.html
 */
function recurringCron(expression: Expression): string | undefined {
  if (expression.kind !== "daily" && expression.kind !== "weekly") return undefined;
  const { hour, minute } = expression.at;
  const days = expression.kind === "daily" ? "*" : expression.weekdays.join(",");
  return `${minute} ${hour} * * ${days}`;
}
