import type { Path } from "../finding.ts";
import { valueIn } from "../read/salvage/schema-walk.ts";
import { type EnvironmentSubject, todayOf } from "./subject.ts";

/** Something that was agreed until a day, and how many days of it are left: 0 on its last day, -1 on the next. */
export interface DatedEntry {
  /** Of its `expires`. */
  readonly path: Path;
  readonly expires: string;
  readonly daysLeft: number;
}

/** Every `expires` of the environment: of overrides, and of whatever the areas add at any depth. */
export function* datedEntriesOf(subject: EnvironmentSubject): Generator<DatedEntry> {
  const today = todayOf(subject);
  for (const { path, expires } of expiriesOf(subject)) {
    yield { path, expires, daysLeft: today.until(expires, { largestUnit: "days" }).days };
  }
}

interface Expiry {
  readonly path: Path;
  readonly expires: string;
}

function* expiriesOf({ environment, areas }: EnvironmentSubject): Generator<Expiry> {
  const ids = areas.map(({ id }) => id);
  yield* expiriesIn(environment.calendar, ["calendar"]);
  for (const id of ids) yield* expiriesIn(valueIn(environment, id), [id]);
  for (const [index, workload] of environment.workloads.entries()) {
    for (const id of ids) yield* expiriesIn(valueIn(workload, id), ["workloads", index, id]);
  }
  yield* expiriesIn(environment.overrides, ["overrides"]);
}

function* expiriesIn(value: unknown, path: Path): Generator<Expiry> {
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
