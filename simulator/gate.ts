import { setTimeout as pause } from "node:timers/promises";
import type { Store } from "./store.ts";

/**
 * Where a creation can be held: before the cloud has done it, or after, when only the answer is missing.
 * Tests hold one to interrupt an update at a known point.
 */
export type GatePlace = "before" | "after";

const POLL_MILLISECONDS = 10;

function settingOf(place: GatePlace, logicalName: string): string {
  return `gate/${place}/${logicalName}`;
}

/** Makes the next creation of the resource with this logical name wait at the gate, in whatever process it runs. */
export function closeGate(store: Store, place: GatePlace, logicalName: string): void {
  store.setSetting(settingOf(place, logicalName), "closed");
}

export function openGate(store: Store, place: GatePlace, logicalName: string): void {
  store.setSetting(settingOf(place, logicalName), undefined);
}

/** Resolves when a creation stands at the gate. */
export async function reached(store: Store, place: GatePlace, logicalName: string): Promise<void> {
  while (store.setting(settingOf(place, logicalName)) !== "reached") await pause(POLL_MILLISECONDS);
}

/** Passes the gate, at once where it is open. */
export async function passGate(store: Store, place: GatePlace, logicalName: string): Promise<void> {
  const setting = settingOf(place, logicalName);
  if (store.setting(setting) === undefined) return;
  store.setSetting(setting, "reached");
  while (store.setting(setting) !== undefined) await pause(POLL_MILLISECONDS);
}
