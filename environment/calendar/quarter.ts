import { Temporal } from "temporal-polyfill";
import type { DateRange } from "./local-date.ts";
import { isZone } from "./zone.ts";

/** A calendar quarter: the only thing about the present day that may decide what is created. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

const quarters = [1, 2, 3, 4] as const;

/** The quarter of an instant on the clock of a zone, or of UTC where that zone does not exist. */
export function quarterOf(asOf: Temporal.Instant, zone: string): Quarter {
  const { year, month } = asOf.toZonedDateTimeISO(isZone(zone) ? zone : "UTC");
  return { year, quarter: quarters[Math.floor((month - 1) / 3)] ?? 1 };
}

/** How many quarters dated entries cover: the current one and the next four. */
const quartersCovered = 5;

/**
 * The local dates that dated entries cover, such as mutes of alarms: whole quarters, so that two runs in one quarter ask
 * for the same.
 */
export function datedRange({ year, quarter }: Quarter): DateRange {
  const from = Temporal.PlainDate.from({ year, month: 3 * (quarter - 1) + 1, day: 1 });
  return { from: from.toString(), to: from.add({ months: 3 * quartersCovered }).toString() };
}
