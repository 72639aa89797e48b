import { Temporal } from "temporal-polyfill";
import {
  freezeInterval,
  lossesToFreezes,
  type NamedInterval,
  overlapsBetween,
} from "../../../environment/calendar/conflicts.ts";
import { parseExpression } from "../../../environment/calendar/expression.ts";
import { occurrencesOf as everyOccurrence } from "../../../environment/calendar/occurrences.ts";
import { minutesOf } from "../../../environment/duration.ts";
import type { Breach } from "../../../environment/finding.ts";
import { declaredWindowsOf } from "../../../environment/rules/declared-windows.ts";
import type { RingIntent } from "../intent.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";
import { clockOf, localText, occurrencesOf, yearAhead } from "./year-ahead.ts";

export const overlaps: PatchingRule = {
  id: "PA-15",
  area: "patching",
  statement:
    "No patch window of the next year meets the backup window of its servers, a service's own maintenance window, or a part of a freeze.",
  why: "A snapshot is taken while files change, two changes hide each other's faults, or half of the servers is patched when the freeze begins.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html",
  clouds: ["aws", "azure"],
  judges: "intent",
  *check(subject) {
    const { regions, rings } = subject.intent;
    // Without servers nothing is patched in any of them.
    if (regions.length === 0) return;
    const years = maintenanceYears(subject);
    for (const ring of rings) {
      const windows = occurrencesOf(subject, { ...ring, name: "" }, yearAhead(subject));
      const others = maintenance(subject, years, windows);
      const backups = hasBackup(subject, ring) ? backupWindows(subject) : [];
      if (ring.workloads.length > 0) {
        yield* meetings(subject, ring, windows, [...backups, ...others, ...emergencies(subject, ring)]);
      }
      yield* partialFreezes(subject, ring, windows);
    }
  },
};

/** A ring whose servers are all left without backup has no backup to disturb. */
function hasBackup({ earlier }: PatchingSubject, ring: RingIntent): boolean {
  const covered = new Set(earlier.backup.plans.flatMap(({ workloads }) => workloads));
  return ring.workloads.some((id) => covered.has(id));
}

/** The emergency ring's windows: they are for every server, and two installations at once hinder each other. */
function emergencies(subject: PatchingSubject, ring: RingIntent): NamedInterval[] {
  const emergency = subject.intent.rings.find(({ onDemand }) => onDemand);
  if (emergency === undefined || ring.onDemand) return [];
  return occurrencesOf(subject, { ...emergency, name: "the emergency ring" }, yearAhead(subject));
}

/** The year's backups, from the day before: one may last over midnight. */
function backupWindows(subject: PatchingSubject): NamedInterval[] {
  const { from, to } = yearAhead(subject);
  const range = { from: Temporal.PlainDate.from(from).subtract({ days: 1 }).toString(), to };
  return declaredWindowsOf(subject.environment)
    .filter(({ area }) => area === "backup")
    .flatMap(({ start, duration }) => {
      const read = parseExpression(start);
      const window = { name: "the backup", durationMinutes: minutesOf(duration) };
      return read.ok ? occurrencesOf(subject, { ...window, expression: read.value }, range) : [];
    });
}

type Years = ReadonlyMap<string | undefined, readonly NamedInterval[]>;

/** The year of each service's own window, by its text: many workloads have the same, and a week of it lies before. */
function maintenanceYears(subject: PatchingSubject): Years {
  const { environment } = subject;
  const { from, to } = yearAhead(subject);
  const range = { from: Temporal.PlainDate.from(from).subtract({ days: 7 }).toString(), to };
  const samples = new Map(environment.workloads.map((workload) => [workload.maintenanceWindow, workload]));
  const alone = { ...environment, zone: clockOf(subject), calendar: {} };
  return new Map(
    [...samples].map(([text, sample]) => [
      text,
      everyOccurrence({ ...alone, workloads: [sample] }, [], range),
    ]),
  );
}

/** The services' own windows, of those workloads alone whose window meets one of the ring's at all. */
function maintenance(
  { environment }: PatchingSubject,
  years: Years,
  windows: readonly NamedInterval[],
): NamedInterval[] {
  const meeting = new Map(
    [...years].filter(([, year]) => overlapsBetween(windows, year).next().done !== true),
  );
  return environment.workloads
    .toSorted((one, other) => one.id.localeCompare(other.id, "en"))
    .flatMap(({ id, maintenanceWindow }) =>
      (meeting.get(maintenanceWindow) ?? []).map((each) => ({ ...each, name: `the maintenance of ${id}` })),
    );
}

function* meetings(
  subject: PatchingSubject,
  ring: RingIntent,
  windows: readonly NamedInterval[],
  others: readonly NamedInterval[],
): Generator<Breach> {
  const told = new Set<string>();
  for (const { first, second, start } of overlapsBetween(windows, others)) {
    const [patches, other] = first.name === "" ? [first, second] : [second, first];
    if (told.has(other.name)) continue;
    told.add(other.name);
    yield {
      path: [...ring.from, "start"],
      message: `the window of the ring ${ring.name} on ${localText(subject, patches.start)} meets ${other.name} at ${localText(subject, start)}`,
      fix: `let it end by ${localText(subject, other.start)} or start after ${localText(subject, other.end)}`,
    };
  }
}

/** A window that a freeze swallows whole is simply not opened; PA-41 says where that breaks a promise. */
function* partialFreezes(
  subject: PatchingSubject,
  ring: RingIntent,
  windows: readonly NamedInterval[],
): Generator<Breach> {
  const freezes = (subject.environment.calendar.freezes ?? [])
    .filter(({ from, to }) => from <= to)
    .map((freeze) => freezeInterval(freeze, clockOf(subject)));
  for (const { window, freeze, whole } of lossesToFreezes(windows, freezes)) {
    if (whole) continue;
    yield {
      path: [...ring.from, "start"],
      message: `the window of the ring ${ring.name} from ${localText(subject, window.start)} to ${localText(subject, window.end)} is frozen in part by ${freeze.name}`,
      fix: `let it end by ${localText(subject, freeze.start)} or start after ${localText(subject, freeze.end)}`,
    };
    return;
  }
}
