import { Temporal } from "temporal-polyfill";
import { type DateRange, parseRange } from "./local-date.ts";
import { valueOf } from "./problem.ts";
import type { Interval } from "./window.ts";

/** One occurrence of a window, or a freeze. */
export interface NamedInterval extends Interval {
  readonly name: string;
}

/** The time that two occurrences share; `first` starts no later than `second`. */
export interface Overlap extends Interval {
  readonly first: NamedInterval;
  readonly second: NamedInterval;
}

/**
 * Pairs of occurrences that share time, by the start of what they share. Windows that only touch share none. Two
 * occurrences of one name are a pair where a window lasts into its own next occurrence; later ones are not paired.
 */
export function* overlapsOf(occurrences: readonly NamedInterval[]): Generator<Overlap> {
  const open = new Map<string, NamedInterval[]>();
  for (const second of occurrences.toSorted(byStart)) {
    for (const [name, earlier] of open) {
      const running = earlier.filter(({ end }) => Temporal.Instant.compare(second.start, end) < 0);
      open.set(name, running);
      for (const first of name === second.name ? running.slice(-1) : running) {
        yield { first, second, start: second.start, end: earlierOf(first.end, second.end) };
      }
    }
    open.set(second.name, [...(open.get(second.name) ?? []), second]);
  }
}

/**
 * The pairs of `overlapsOf` that have one of `ones` and one of `others`, in the same order; no name is in both. What the
 * others share among themselves costs nothing, however many there are.
 */
export function* overlapsBetween(
  ones: readonly NamedInterval[],
  others: readonly NamedInterval[],
): Generator<Overlap> {
  const isOne = new Set(ones);
  const ranks = new Map<string, number>();
  let open: Record<"ones" | "others", NamedInterval[]> = { ones: [], others: [] };
  for (const second of [...ones, ...others].toSorted(byStart)) {
    const [own, opposite] = isOne.has(second) ? (["ones", "others"] as const) : (["others", "ones"] as const);
    if (!ranks.has(second.name)) ranks.set(second.name, ranks.size);
    const running = open[opposite].filter(({ end }) => Temporal.Instant.compare(second.start, end) < 0);
    const rankOf = ({ name }: NamedInterval) => ranks.get(name) ?? 0;
    for (const first of running.toSorted((one, other) => rankOf(one) - rankOf(other))) {
      yield { first, second, start: second.start, end: earlierOf(first.end, second.end) };
    }
    open[own].push(second);
    open = { ...open, [opposite]: running };
  }
}

/** What one window loses to one freeze. */
export interface FreezeLoss extends Interval {
  readonly window: NamedInterval;
  readonly freeze: NamedInterval;
  /** Whether nothing of the window is left. */
  readonly whole: boolean;
}

/** The frozen parts of the given windows, window by window. */
export function* lossesToFreezes(
  windows: readonly NamedInterval[],
  freezes: readonly NamedInterval[],
): Generator<FreezeLoss> {
  for (const window of windows) {
    for (const freeze of freezes) {
      const start = Temporal.Instant.compare(window.start, freeze.start) < 0 ? freeze.start : window.start;
      const end = earlierOf(window.end, freeze.end);
      if (Temporal.Instant.compare(start, end) >= 0) continue;
      yield { window, freeze, start, end, whole: start.equals(window.start) && end.equals(window.end) };
    }
  }
}

/**
 * The time of a freeze, whose local dates are both frozen whole: from the first instant of `from` to the first instant
 * after `to`. Throws a RangeError on a bad date, a backward freeze or a bad zone.
 */
export function freezeInterval(freeze: DateRange & { readonly name: string }, zone: string): NamedInterval {
  const { from, to } = valueOf(parseRange(freeze));
  return {
    name: freeze.name,
    start: from.toZonedDateTime(zone).toInstant(),
    end: to.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
  };
}

function byStart(one: Interval, other: Interval): number {
  return Temporal.Instant.compare(one.start, other.start) || Temporal.Instant.compare(one.end, other.end);
}

function earlierOf(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
