import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { Path } from "../finding.ts";

/**
 * Offset at which to mend the value that a path from the root names: a scalar and a list item where they begin, another
 * value at its key. Where the path ends early, its last existing part; behind an alias, the alias.
 */
export function offsetOfValue(root: YAMLMap, path: Path): number {
  return walk(root, path, "value");
}

/** Offset of the key that a path names; otherwise as `offsetOfValue`. */
export function offsetOfKey(root: YAMLMap, path: Path): number {
  return walk(root, path, "key");
}

function walk(root: YAMLMap, path: Path, wanted: "key" | "value"): number {
  let node: unknown = root;
  let offset = root.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node) && typeof step === "string") {
      const pair = pairOf(node, step);
      if (pair === undefined) return offset;
      const at = startOf(pair.key);
      const takesValue = isLast && wanted === "value" && isScalar(pair.value) && !isEmpty(pair.value);
      offset = (takesValue ? startOf(pair.value) : at) ?? at ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      const item: unknown = node.items[step];
      if (item === undefined) return offset;
      offset = startOf(item) ?? offset;
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** Maps are indexed when first looked into, so that many findings in one large map take linear time. */
function pairOf(map: YAMLMap, key: string): Pair | undefined {
  let index = indexes.get(map);
  if (index === undefined) {
    index = new Map(map.items.map((pair) => [keyOf(pair), pair]));
    indexes.set(map, index);
  }
  return index.get(key);
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value ?? key.source ?? "") : "";
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

/** `key:` with nothing behind it is a scalar, too, but stands nowhere. */
function isEmpty(scalar: { readonly range?: readonly [number, number, number] | null | undefined }): boolean {
  return scalar.range === undefined || scalar.range === null || scalar.range[0] === scalar.range[1];
}
