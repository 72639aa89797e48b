import { Temporal } from "temporal-polyfill";
import type { AreaExplanation } from "../../components/explanation.ts";
import {
  type DerivedWindow,
  type Occurrence,
  occurrencesOf,
} from "../../environment/calendar/occurrences.ts";
import { startsOf } from "../../environment/calendar/recurrence.ts";
import type { Environment } from "../../environment/schema.ts";

/** A window with what makes it different from the others of its name, if anything. */
export interface UpcomingWindow extends Occurrence {
  readonly note?: string;
}

/** Windows are sought this far ahead; the calendar's rarest backup comes once a year, but the daily ones never stop. */
export const daysAhead = 60;

/** The windows ahead that have not closed yet, and the step that each starts, where its area names some. */
export function upcomingWindows(
  environment: Environment,
  derived: readonly DerivedWindow[],
  areas: Readonly<Record<string, AreaExplanation>>,
  asOf: string,
): UpcomingWindow[] {
  const { zone } = environment;
  const now = Temporal.Instant.from(asOf);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const range = {
    from: today.subtract({ days: 7 }).toString(),
    to: today.add({ days: daysAhead }).toString(),
  };
  const steps = Object.entries(areas).flatMap(([kind, { steps: ofArea = [] }]) =>
    ofArea.map(({ name, starts }) => ({
      kind,
      name,
      instants: new Set(startsOf({ expression: starts, zone, ...range }).map((start) => start.toString())),
    })),
  );
  return occurrencesOf(environment, derived, range)
    .filter(({ end }) => Temporal.Instant.compare(end, now) > 0)
    .map((window) => {
      const step = steps.find(
        ({ kind, instants }) => kind === window.kind && instants.has(window.start.toString()),
      );
      return step === undefined ? window : { ...window, note: step.name };
    });
}
