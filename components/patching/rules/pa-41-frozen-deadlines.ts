import { Temporal } from "temporal-polyfill";
import {
  freezeInterval,
  lossesToFreezes,
  type NamedInterval,
} from "../../../environment/calendar/conflicts.ts";
import { minutesOf, minutesPerDay } from "../../../environment/duration.ts";
import type { Breach } from "../../../environment/finding.ts";
import { promiseOf } from "../tiers.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";
import { clockOf, localDate, localText, occurrencesOf, patchTuesdays, yearAhead } from "./year-ahead.ts";

export const frozenDeadlines: PatchingRule = {
  id: "PA-41",
  area: "patching",
  statement: "No freeze of the next year takes a ring's last window before its patches are due.",
  why: "Patches come later than agreed, and the windows that were to install them pass in silence.",
  severity: "error",
  otherwise: "never",
  source: "docs/explanation/architecture.md",
  clouds: ["aws", "azure"],
  judges: "intent",
  check: breachesOf,
};

function* breachesOf(subject: PatchingSubject): Generator<Breach> {
  const { environment, intent, asOf } = subject;
  const freezes = (environment.calendar.freezes ?? []).flatMap((freeze, index) =>
    freeze.from <= freeze.to ? [{ ...freezeInterval(freeze, clockOf(subject)), index }] : [],
  );
  if (freezes.length === 0 || intent.regions.length === 0) return;
  const dueDays = Math.floor(minutesOf(promiseOf(environment).sla.high) / minutesPerDay);
  const year = yearAhead(subject);
  // Patches of the last weeks may still be due, and those of the year's last ones are due after it.
  const range = {
    from: Temporal.PlainDate.from(year.from).subtract({ days: dueDays }).toString(),
    to: Temporal.PlainDate.from(year.to)
      .add({ days: dueDays + 1 })
      .toString(),
  };
  const told = new Set<number>();
  for (const ring of intent.rings.filter(({ onDemand }) => !onDemand)) {
    const windows = occurrencesOf(subject, ring, range);
    for (const tuesday of patchTuesdays({ from: range.from, to: year.to })) {
      const due = tuesday.add({ days: dueDays });
      const timely = windows.filter(({ start }) => isBetween(localDate(subject, start), tuesday, due));
      const frozen = timely.filter((window) => swallowing(window, freezes) !== undefined);
      const last = timely.at(-1);
      // Without a timely window PA-07 speaks; what is over cannot be mended.
      if (
        last === undefined ||
        frozen.length < timely.length ||
        Temporal.Instant.compare(last.end, asOf) <= 0
      )
        continue;
      const freeze = swallowing(last, freezes);
      if (freeze === undefined || told.has(freeze.index)) continue;
      told.add(freeze.index);
      yield {
        path: ["calendar", "freezes", freeze.index, "to"],
        message:
          `the freeze ${freeze.name} takes the window of the ring ${ring.name} on ${localText(subject, last.start)}, ` +
          `the last one before the patches of ${tuesday.toString()} are due on ${due.toString()}`,
        fix: `let the ring ${ring.name} start before or after the freeze and by ${due.toString()}, or shorten the freeze`,
      };
    }
  }
}

function isBetween(date: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, from) >= 0 && Temporal.PlainDate.compare(date, to) <= 0;
}

/** The freeze that leaves nothing of a window; two freezes that touch count as they are written. */
function swallowing(window: NamedInterval, freezes: readonly (NamedInterval & { readonly index: number })[]) {
  for (const { freeze, whole } of lossesToFreezes([window], freezes)) {
    if (whole) return freezes.find((one) => one === freeze);
  }
  return undefined;
}
