import { Temporal } from "temporal-polyfill";
import type { Path } from "../finding.ts";
import { type EnvironmentSubject, todayOf } from "./subject.ts";

/** Something that was agreed until a day, and how many days of it are left: 0 on its last day, -1 on the next. */
export interface DatedEntry {
  /** Of its `expires`. */
  readonly path: Path;
  readonly expires: string;
  readonly daysLeft: number;
}

/** Every `expires` of the environment: of overrides, and of whatever the areas add, at any depth. */
export function* datedEntriesOf(subject: EnvironmentSubject): Generator<DatedEntry> {
  const today = todayOf(subject);
  const environment = subject.environment as unknown as Readonly<Record<string, unknown>>;
  const daysLeft = (expires: string): number => today.until(expires, { largestUnit: "days" }).days;
  const places = ["workloads", "overrides", "calendar", ...subject.areas.map(({ id }) => id)];
  for (const place of places) {
    for (const { path, expires } of expiriesIn(environment[place], [place])) {
      yield { path, expires, daysLeft: daysLeft(expires) };
    }
  }
}

function* expiriesIn(value: unknown, path: Path): Generator<{ path: Path; expires: string }> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const isExpiry = key === "expires" && typeof inner === "string";
    if (isExpiry && isDate(inner)) yield { path: [...path, key], expires: inner };
    else if (typeof inner === "object")
      yield* expiriesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
