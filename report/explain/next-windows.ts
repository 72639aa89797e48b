import { Temporal } from "temporal-polyfill";
import type { Expression } from "../../environment/calendar/expression.ts";
import type { DateRange } from "../../environment/calendar/local-date.ts";
import { type Interval, windowsOf } from "../../environment/calendar/window.ts";

/** A window that is told: what starts it, for how long, on whose clock, and as of which instant. */
export interface Told {
  readonly starts: Expression;
  readonly durationMinutes: number;
  readonly zone: string;
  readonly asOf: string;
}

/** Local dates from two days ago, as a window may still be open, to so many months ahead. */
export function rangeAhead({ zone, asOf }: Pick<Told, "zone" | "asOf">, months: number): DateRange {
  const today = Temporal.Instant.from(asOf).toZonedDateTimeISO(zone).toPlainDate();
  return { from: today.subtract({ days: 2 }).toString(), to: today.add({ months }).toString() };
}

/** The next windows that have not closed, so many at most. None of a rate, which needs an anchor. */
export function nextWindows(told: Told, count: number, months: number): readonly Interval[] {
  const { starts, durationMinutes, zone, asOf } = told;
  if (starts.kind === "rate") return [];
  const now = Temporal.Instant.from(asOf);
  return windowsOf({ expression: starts, durationMinutes, zone, ...rangeAhead(told, months) })
    .filter(({ end }) => Temporal.Instant.compare(end, now) > 0)
    .slice(0, count);
}
