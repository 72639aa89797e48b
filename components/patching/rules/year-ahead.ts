import { Temporal } from "temporal-polyfill";
import type { NamedInterval } from "../../../environment/calendar/conflicts.ts";
import type { Expression } from "../../../environment/calendar/expression.ts";
import type { DateRange } from "../../../environment/calendar/local-date.ts";
import { windowsOf } from "../../../environment/calendar/window.ts";
import { isZone } from "../../../environment/calendar/zone.ts";
import type { PatchingSubject } from "./subject.ts";

/** The zone of the environment; UTC where it is none, which ENV-08 reports. */
export function clockOf({ environment }: PatchingSubject): string {
  return isZone(environment.zone) ? environment.zone : "UTC";
}

/** The year that rules about dates look at, from today on. */
export function yearAhead(subject: PatchingSubject): DateRange {
  const from = subject.asOf.toZonedDateTimeISO(clockOf(subject)).toPlainDate();
  return { from: from.toString(), to: from.add({ years: 1 }).toString() };
}

/** The occurrences of a window in a range. A rate has none here: it counts from nowhere in particular (PA-42). */
export function occurrencesOf(
  subject: PatchingSubject,
  window: { readonly name: string; readonly expression: Expression; readonly durationMinutes: number },
  range: DateRange,
): NamedInterval[] {
  const { name, expression, durationMinutes } = window;
  if (expression.kind === "rate") return [];
  return windowsOf({ expression, durationMinutes, zone: clockOf(subject), ...range }).map((each) => ({
    ...each,
    name,
  }));
}

/** The second Tuesdays of the months of a range, on which vendors release patches. */
export function patchTuesdays({ from, to }: DateRange): Temporal.PlainDate[] {
  const end = Temporal.PlainDate.from(to);
  const tuesdays: Temporal.PlainDate[] = [];
  for (let month = Temporal.PlainDate.from(from).with({ day: 1 }); ; month = month.add({ months: 1 })) {
    const first = month.add({ days: (9 - month.dayOfWeek) % 7 });
    const second = first.add({ days: 7 });
    if (Temporal.PlainDate.compare(second, end) >= 0) return tuesdays;
    if (Temporal.PlainDate.compare(second, Temporal.PlainDate.from(from)) >= 0) tuesdays.push(second);
  }
}

export function localDate(subject: PatchingSubject, instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(clockOf(subject)).toPlainDate();
}

/** `2026-12-10 22:00`, in the environment's zone. */
export function localText(subject: PatchingSubject, instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(clockOf(subject));
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: "minute" })}`;
}
