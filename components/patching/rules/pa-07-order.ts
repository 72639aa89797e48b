import { Temporal } from "temporal-polyfill";
import { formatDuration, minutesOf, minutesPerDay } from "../../../environment/duration.ts";
import type { Breach } from "../../../environment/finding.ts";
import type { RingIntent } from "../intent.ts";
import { promiseOf } from "../tiers.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";
import { localDate, localText, occurrencesOf, patchTuesdays, yearAhead } from "./year-ahead.ts";

export const order: PatchingRule = {
  id: "PA-07",
  area: "patching",
  statement:
    "Each ring starts when the one before it has ended and stood for the agreed time, and the last one starts within the agreed time for high severity from Patch Tuesday.",
  why: "A bad patch reaches the next ring before anybody could see it, or patches come later than agreed.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/prescriptive-guidance/latest/patch-management-hybrid-cloud/welcome.html",
  clouds: ["aws"],
  judges: "intent",
  *check(subject) {
    // Without servers nothing is patched in any of them.
    if (subject.intent.regions.length === 0) return;
    const staged = subject.intent.rings.filter(
      ({ onDemand, expression }) => !onDemand && expression.kind !== "rate" && expression.kind !== "at",
    );
    const range = yearAhead(subject);
    // A cycle that begins in the year may end after it.
    const longer = { from: range.from, to: Temporal.PlainDate.from(range.to).add({ days: 100 }).toString() };
    const windows = new Map(staged.map((ring) => [ring, occurrencesOf(subject, ring, longer)]));
    const told = new Set<RingIntent>();
    for (const tuesday of patchTuesdays(range)) {
      for (const { ring, breach } of cycleBreaches(subject, tuesday, windows)) {
        if (told.has(ring)) continue;
        told.add(ring);
        yield breach;
      }
    }
  },
};

type Windows = ReturnType<typeof occurrencesOf>;

/** Follows the patches of one Tuesday through the rings: the first ring's next window, then each next ring's next one. */
function* cycleBreaches(
  subject: PatchingSubject,
  tuesday: Temporal.PlainDate,
  windows: ReadonlyMap<RingIntent, Windows>,
): Generator<{ ring: RingIntent; breach: Breach }> {
  const { soak, sla } = promiseOf(subject.environment);
  const dueDays = Math.floor(minutesOf(sla.high) / minutesPerDay);
  let before: (Windows[number] & { readonly ring: RingIntent }) | undefined;
  for (const [ring, all] of windows) {
    const next = all.find(({ start }) =>
      before === undefined
        ? Temporal.PlainDate.compare(localDate(subject, start), tuesday) >= 0
        : Temporal.Instant.compare(start, before.start) > 0,
    );
    if (next === undefined) return;
    if (before !== undefined) {
      const stood = before.end.until(next.start).total("minutes");
      if (stood < minutesOf(soak)) {
        const message =
          `after Patch Tuesday ${tuesday.toString()} the ring ${ring.name} starts on ${localText(subject, next.start)}, ` +
          (stood < 0
            ? `before the ring ${before.ring.name} ends on ${localText(subject, before.end)}`
            : `${formatDuration(stood)} after the ring ${before.ring.name} ends; it must stand for ${formatDuration(minutesOf(soak))}`);
        yield {
          ring,
          breach: {
            path: [...ring.from, "start"],
            message,
            fix: `let it start ${formatDuration(minutesOf(soak))} or more after ${localText(subject, before.end)}`,
          },
        };
        return;
      }
    }
    before = { ...next, ring };
    const days = tuesday.until(localDate(subject, next.start), { largestUnit: "days" }).days;
    if (days > dueDays) {
      yield {
        ring,
        breach: {
          path: [...ring.from, "start"],
          message: `patches of Patch Tuesday ${tuesday.toString()} reach the ring ${ring.name} on ${localText(subject, next.start)}, ${days} d later, and are due within ${dueDays} d`,
          fix: `let it start within ${dueDays} d of Patch Tuesday, after the rings before it`,
        },
      };
      return;
    }
  }
}
