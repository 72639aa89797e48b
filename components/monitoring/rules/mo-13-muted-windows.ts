import { Temporal } from "temporal-polyfill";
import { quarterOf } from "../../../environment/calendar/quarter.ts";
import { weekdays } from "../../../environment/calendar/weekday.ts";
import { isZone } from "../../../environment/calendar/zone.ts";
import { alarmName } from "../../environment/aws/alarm.ts";
import { windowsToMute } from "../mutes.ts";
import { textOf } from "./measured.ts";
import { muteRule, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule, MonitoringSubject } from "./subject.ts";

export const mutedWindows: MonitoringRule = {
  id: "MO-13",
  area: "monitoring",
  statement:
    "Every patch window of the dated quarters is muted, on its date where no recurring mute can say it.",
  why: "A window that is not muted pages for every restart, and teaches on-call to look away.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-mute-rules.html",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    const { environment, intent, earlier, asOf } = subject;
    const zone = isZone(intent.zone) ? intent.zone : "UTC";
    const quarter = quarterOf(asOf, intent.zone);
    const mutes = declared(subject);
    for (const ring of earlier.patching.rings.filter(({ onDemand }) => !onDemand)) {
      const windows = windowsToMute(environment, ring, zone, quarter);
      for (const region of ring.regions) {
        const alarms = alarmsToMute(subject, ring.workloads, region);
        const here = mutes.filter((mute) => mute.region === region);
        const loud = windows.filter(({ start, end }) => {
          const names = new Set(here.filter((mute) => mute.isOn(start, end)).flatMap((mute) => mute.names));
          return alarms.some((name) => !names.has(name));
        });
        const [first] = loud;
        if (first === undefined) continue;
        yield {
          path: ring.from,
          message: `${loud.length} windows of the ring ${ring.name} are not muted in ${region}, the first at ${first.start.toString()}`,
          fix: "declare a mute for each",
        };
      }
    }
  },
};

/** Alarms that act by themselves on workloads of a ring. */
function alarmsToMute({ intent }: MonitoringSubject, workloads: readonly string[], region: string): string[] {
  const patched = new Set(workloads);
  return intent.alarms
    .filter(
      ({ workload, alarm }) =>
        workload !== undefined && patched.has(workload) && alarm.place.region === region,
    )
    .filter(({ alarm }) => alarm.actions === undefined && alarm.severity <= 3)
    .map(({ alarm }) => alarmName(alarm));
}

interface DeclaredMute {
  readonly region: string;
  /** Logical names of the alarms. */
  readonly names: readonly string[];
  /** Whether it begins with a window and lasts as long. */
  readonly isOn: (start: Temporal.Instant, end: Temporal.Instant) => boolean;
}

function declared({ everyInput }: MonitoringSubject): DeclaredMute[] {
  return specifiedOf(everyInput, muteRule).map(({ inputs }) => {
    const { expression, duration, timezone } = inputs.rule?.schedule ?? {};
    const begins = beginning(textOf(expression), textOf(timezone));
    return {
      region: textOf(inputs.region),
      names: (inputs.muteTargets?.alarmNames ?? []).map(textOf),
      isOn: (start, end) => begins(start) && start.add(Temporal.Duration.from(textOf(duration))).equals(end),
    };
  });
}

/** Whether a mute's schedule has a start at an instant. A schedule that cannot be read has none: MO-11 reports it. */
function beginning(expression: string, zone: string): (start: Temporal.Instant) => boolean {
  if (!isZone(zone)) return () => false;
  const [, local] = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d)\)$/.exec(expression) ?? [];
  if (local !== undefined) {
    const instant = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
    return (start) => instant.equals(start);
  }
  const [, minute, hour, days = ""] = /^cron\((\d+) (\d+) \* \* ([A-Z,*]+)\)$/.exec(expression) ?? [];
  return (start) => {
    const time = start.toZonedDateTimeISO(zone);
    const isDay = days === "*" || days.split(",").includes(weekdays[time.dayOfWeek % 7] ?? "");
    return isDay && time.hour === Number(hour) && time.minute === Number(minute);
  };
}
