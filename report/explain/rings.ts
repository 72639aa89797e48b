import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import type { ExplainedRing } from "../../components/explanation.ts";
import { freezeInterval } from "../../environment/calendar/conflicts.ts";
import type { DerivedWindow } from "../../environment/calendar/occurrences.ts";
import { type Interval, windowsOf } from "../../environment/calendar/window.ts";
import type { Environment } from "../../environment/schema.ts";
import { instant } from "../document.ts";
import { nextWindows, rangeAhead } from "./next-windows.ts";
import { scheduleText } from "./schedule.ts";

const window = z.strictObject({
  start: instant,
  end: instant,
  noticeBy: z.iso.date().meta({ description: "Day on which the customer is told at the latest." }),
  frozen: z.string().optional().meta({ description: "Freeze in which it is not opened." }),
  alarmsMuted: z.boolean().meta({
    description:
      "Whether the alarms of its servers are silent in it; those of later quarters are muted later.",
  }),
});

/** A ring in which servers are patched, with its next windows. */
export const ring = z.strictObject({
  name: z.string(),
  starts: z.string().meta({ description: "When it starts, in words." }),
  durationMinutes: z.int().positive(),
  onDemand: z
    .boolean()
    .meta({ description: "Whether its windows pass unless somebody released an emergency patch set." }),
  regions: z.array(z.string()),
  workloads: z.array(z.string()),
  tagValues: z.array(z.string()).meta({ description: "Values of the tag that its instances carry." }),
  windows: z.array(window).meta({ description: "The next twelve; none of a ring on demand." }),
});

const windowsShown = 12;
/** Holds twelve windows of what comes monthly. */
const monthsAhead = 14;

/** A ring as it is told: its next windows in order, each with the day by which the customer knows of it. */
export function explainedRing(
  { name, starts, durationMinutes, onDemand, regions, workloads, noticeDays, tagValues }: ExplainedRing,
  { zone, calendar }: Environment,
  derived: readonly DerivedWindow[],
  asOf: string,
): z.infer<typeof ring> {
  const told = { starts, durationMinutes, zone, asOf };
  const next = onDemand ? [] : nextWindows(told, windowsShown, monthsAhead);
  const muted = new Set(
    derived
      .filter((window) => window.name === `monitoring mute ${name}`)
      .flatMap((window) => windowsOf({ zone, ...window, ...rangeAhead(told, monthsAhead) }))
      .map(({ start }) => start.toString()),
  );
  const freezes = (calendar.freezes ?? [])
    .filter(({ from, to }) => from <= to)
    .map((freeze) => freezeInterval(freeze, zone));
  return {
    name,
    starts: scheduleText(starts),
    durationMinutes,
    onDemand,
    regions: [...regions],
    workloads: [...workloads],
    tagValues: [...tagValues],
    windows: next.map((one) => {
      const frozen = freezes.find((freeze) => contains(freeze, one));
      return {
        start: one.start.toString(),
        end: one.end.toString(),
        noticeBy: one.start.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: noticeDays }).toString(),
        ...(frozen !== undefined && { frozen: frozen.name }),
        alarmsMuted: muted.has(one.start.toString()),
      };
    }),
  };
}

function contains(freeze: Interval, one: Interval): boolean {
  return (
    Temporal.Instant.compare(freeze.start, one.start) <= 0 &&
    Temporal.Instant.compare(one.end, freeze.end) <= 0
  );
}
