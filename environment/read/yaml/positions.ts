import type { Path } from "../../finding.ts";
import type { PlainMapping } from "./plain.ts";

/** Where an entry of a mapping or a list is mended, in UTF-16 units from the file's start. */
export interface EntryPosition {
  /** Of its key; of a list item, of the item. */
  readonly key: number;
  /** Of a scalar, where it begins; of another value and of an empty one, its key. */
  readonly value: number;
}

/**
 * Positions of everything in a file's plain values. They are kept apart from the values, and in place of the parser's
 * nodes, which take ten times as much memory.
 */
export class Positions {
  readonly #root: PlainMapping;
  readonly #entries: ReadonlyMap<object, readonly number[]>;
  readonly #indexes = new WeakMap<object, ReadonlyMap<string, number>>();

  /** `entries` has two numbers for each entry of a container, key and value, in the order of `Object.keys`. */
  constructor(root: PlainMapping, entries: ReadonlyMap<object, readonly number[]>) {
    this.#root = root;
    this.#entries = entries;
  }

  /** The position of what a path from the root names; where the path ends early, that of its last existing part. */
  of(path: Path): EntryPosition {
    let container: unknown = this.#root;
    let found: EntryPosition = { key: 0, value: 0 };
    for (const [step, key] of path.entries()) {
      const entry = this.#entryOf(container, key);
      if (entry === undefined) break;
      const isLast = step === path.length - 1;
      found = isLast ? entry.position : { key: entry.position.key, value: entry.position.key };
      container = entry.value;
    }
    return found;
  }

  #entryOf(
    container: unknown,
    key: string | number,
  ): { position: EntryPosition; value: unknown } | undefined {
    if (
      typeof container !== "object" ||
      container === null ||
      Array.isArray(container) !== (typeof key === "number")
    ) {
      return undefined;
    }
    const entries = this.#entries.get(container) ?? [];
    const index = typeof key === "number" ? key : this.#indexOf(container, key);
    const [keyAt, valueAt] = entries.slice(2 * index, 2 * index + 2);
    if (keyAt === undefined || valueAt === undefined) return undefined;
    return {
      position: { key: keyAt, value: valueAt },
      value: (container as Record<string | number, unknown>)[key],
    };
  }

  /** Kept for each mapping that was looked into, so that many findings in a large one take linear time. */
  #indexOf(mapping: object, key: string): number {
    const index = this.#indexes.get(mapping) ?? new Map(Object.keys(mapping).map((name, at) => [name, at]));
    this.#indexes.set(mapping, index);
    return index.get(key) ?? Number.POSITIVE_INFINITY;
  }
}
