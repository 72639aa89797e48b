import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import { Aliases } from "./aliases.ts";
import { keyText, Oddities, type Oddity } from "./oddity.ts";
import type { Source } from "./parse.ts";
import { Positions } from "./positions.ts";
import { Refused } from "./refused.ts";
import type { Unreadable } from "./unreadable.ts";

/** A mapping as plain values. */
export type PlainMapping = Readonly<Record<string, unknown>>;

/** A file's content as plain values, with the scalars of the `upkeep:` namespace that Pulumi reads differently. */
export interface Content {
  readonly value: PlainMapping;
  readonly positions: Positions;
  readonly oddities: readonly Oddity[];
}

/** Turns nodes into plain values in one walk, which also finds duplicate keys, bad aliases and differing scalars. */
export function contentOf(source: Source): Content | Unreadable {
  const walk = new Walk(source.text);
  try {
    const value = walk.mapping(source.root);
    return { value, positions: new Positions(value, walk.positions), oddities: walk.oddities.all };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

class Walk {
  readonly oddities: Oddities;
  readonly positions = new Map<object, number[]>();
  readonly #aliases = new Aliases();
  readonly #path: (string | number)[] = [];
  /** Values met so far, those behind aliases included. */
  #size = 0;

  constructor(text: string) {
    this.oddities = new Oddities(text);
  }

  mapping(map: YAMLMap): PlainMapping {
    const result: Record<string, unknown> = {};
    const seen = new Map<string, readonly [key: number, value: number]>();
    for (const pair of map.items) {
      const key = this.#key(pair.key, map);
      const offset = offsetOf(pair.key) ?? offsetOf(map) ?? 0;
      if (seen.has(key)) throw duplicate(key, offset);
      seen.set(key, [offset, mendingOffset(pair.value) ?? offset]);
      this.#path.push(key);
      const value = this.#value(pair.value);
      this.#path.pop();
      if (key === "__proto__") Object.defineProperty(result, key, { value, enumerable: true });
      else result[key] = value;
    }
    // Keys that are whole numbers come first in an object, wherever they stand in the file.
    this.positions.set(
      result,
      Object.keys(result).flatMap((key) => seen.get(key) ?? []),
    );
    return result;
  }

  #key(node: unknown, map: YAMLMap): string {
    if (!isScalar(node)) {
      const message = isAlias(node) ? "a key is an alias" : "a key is no text";
      throw new Refused(message, "write the key as plain text", offsetOf(node) ?? offsetOf(map));
    }
    this.oddities.inKey(node, this.#path);
    return keyText(node);
  }

  #value(node: unknown): unknown {
    this.#size += 1;
    if (isScalar(node) || isMap(node) || isSeq(node)) return this.#anchored(node);
    if (!isAlias(node)) return null;
    const { value, size } = this.#aliases.follow(node.source, offsetOf(node));
    this.#size += size;
    return value;
  }

  #anchored(node: Scalar | YAMLMap | YAMLSeq): unknown {
    this.oddities.inTag(node, this.#path);
    const { anchor } = node;
    if (anchor === undefined) return this.#content(node);
    this.#aliases.open(anchor);
    const before = this.#size;
    const value = this.#content(node);
    this.#aliases.close(anchor, { value, size: this.#size - before + 1 });
    return value;
  }

  #content(node: Scalar | YAMLMap | YAMLSeq): unknown {
    if (isMap(node)) return this.mapping(node);
    if (isSeq(node)) return this.#list(node);
    this.oddities.inValue(node, this.#path);
    return node.value;
  }

  #list(list: YAMLSeq): unknown[] {
    const result = list.items.map((item, index) => {
      this.#path.push(index);
      const value = this.#value(item);
      this.#path.pop();
      return value;
    });
    const offset = offsetOf(list) ?? 0;
    this.positions.set(
      result,
      list.items.flatMap((item) => [offsetOf(item) ?? offset, offsetOf(item) ?? offset]),
    );
    return result;
  }
}

/** Where a value is mended, if not at its key: a scalar that is there. */
function mendingOffset(node: unknown): number | undefined {
  if (!isScalar(node) || !node.range) return undefined;
  return node.range[0] === node.range[1] ? undefined : node.range[0];
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

function duplicate(key: string, offset: number | undefined): Refused {
  return new Refused(`the key ${key} stands twice in one mapping`, "keep one of the two", offset);
}
