import { Temporal } from "temporal-polyfill";
import type { Store } from "./store.ts";

/** Where a new store's clock stands. Nothing in the simulator reads the machine's own clock. */
export const EPOCH = "2026-12-01T00:00:00Z";

/** The simulated clouds' present instant. */
export function now(store: Store): string {
  return store.setting("clock") ?? EPOCH;
}

/** Moves the clock to an instant; back as well, which no cloud can. */
export function setClock(store: Store, instant: string): void {
  store.setSetting("clock", Temporal.Instant.from(instant).toString());
}

/** Moves the clock on by whole days of 24 hours. */
export function advanceDays(store: Store, days: number): void {
  setClock(store, daysAfter(now(store), days));
}

export function daysAfter(instant: string, days: number): string {
  return Temporal.Instant.from(instant)
    .add({ hours: 24 * days })
    .toString();
}

/** True where `instant` has come. */
export function hasCome(instant: string, present: string): boolean {
  return Temporal.Instant.compare(instant, present) <= 0;
}
