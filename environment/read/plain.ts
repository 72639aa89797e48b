import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from "yaml";
import type { Path } from "../finding.ts";
import type { Oddity } from "./oddity.ts";
import type { Source } from "./parse.ts";
import type { Refusal } from "./refusal.ts";
import { differingForm } from "./scalars.ts";
import { isOurs } from "./stack-file.ts";

/** A mapping as plain values. */
export type Plain = Readonly<Record<string, unknown>>;

/** How many values aliases may stand for in all, so that a small file cannot make a huge environment. */
const mostAliased = 100_000;

/** A file's content as plain values, with the scalars of the `upkeep:` namespace that Pulumi reads differently. */
export interface Content {
  readonly value: Plain;
  readonly oddities: readonly Oddity[];
}

/** Turns nodes into plain values in one walk, which also finds duplicate keys, bad aliases and differing scalars. */
export function contentOf(source: Source): Content | Refusal {
  const walk = new Walk(source.text);
  try {
    return { value: walk.mapping(source.root), oddities: walk.oddities };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

interface Anchored {
  /** Undefined while the walk is inside of it. */
  value?: unknown;
  size?: number;
}

class Walk {
  readonly oddities: Oddity[] = [];
  readonly #text: string;
  readonly #anchors = new Map<string, Anchored>();
  readonly #path: (string | number)[] = [];
  #size = 0;
  #aliased = 0;

  constructor(text: string) {
    this.#text = text;
  }

  mapping(map: YAMLMap): Plain {
    const result: Record<string, unknown> = {};
    const seen = new Set<string>();
    for (const pair of map.items) {
      const key = this.#key(pair.key, map);
      if (seen.has(key)) throw duplicate(key, offsetOf(pair.key) ?? offsetOf(map));
      seen.add(key);
      this.#path.push(key);
      const value = this.#value(pair.value);
      this.#path.pop();
      if (key === "__proto__") Object.defineProperty(result, key, { value, enumerable: true });
      else result[key] = value;
    }
    return result;
  }

  #key(node: unknown, map: YAMLMap): string {
    if (!isScalar(node)) {
      const message = isAlias(node) ? "a key is an alias" : "a key is no text";
      throw refused(message, "write the key as plain text", offsetOf(node) ?? offsetOf(map));
    }
    const source = node.source ?? "";
    const key = String(node.value ?? source);
    if (node.type === "PLAIN" && source === "<<") {
      this.#note(
        this.#path,
        offsetOf(node),
        "the merge key <<",
        "merges another mapping in, other readers do not",
        "write the keys out",
      );
    } else if (node.value === null || typeof node.value !== "string" || this.#formOf(node) !== undefined) {
      const shown = source === "" ? "an empty key" : `the key ${source}`;
      const fix =
        source === "" ? "write a key, or remove the line" : `write ${JSON.stringify(source)} in quotes`;
      this.#note(
        [...this.#path, key],
        offsetOf(node),
        shown,
        "does not read it as the text that it looks like",
        fix,
      );
    }
    this.#noteTag(node, [...this.#path, key]);
    return key;
  }

  #value(node: unknown): unknown {
    this.#size += 1;
    if (node === null) return null;
    if (isAlias(node)) return this.#alias(node.source, offsetOf(node));
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (node.tag !== undefined) this.#noteTag(node, this.#path);
    if (node.anchor === undefined) return this.#content(node);
    const anchored: Anchored = {};
    const before = this.#size;
    this.#anchors.set(node.anchor, anchored);
    anchored.value = this.#content(node);
    anchored.size = this.#size - before + 1;
    return anchored.value;
  }

  #content(node: Scalar | YAMLMap | Node): unknown {
    if (isScalar(node)) return this.#scalar(node);
    if (isMap(node)) return this.mapping(node);
    if (!isSeq(node)) return null;
    return node.items.map((item, index) => {
      this.#path.push(index);
      const value = isPair(item) ? null : this.#value(item);
      this.#path.pop();
      return value;
    });
  }

  #scalar(node: Scalar): unknown {
    const form = node.type === "PLAIN" ? this.#formOf(node) : undefined;
    if (form !== undefined) {
      const source = node.source ?? "";
      this.#note(
        this.#path,
        offsetOf(node),
        source,
        form.reading,
        `write ${JSON.stringify(source)} in quotes`,
      );
    } else if (node.type === "QUOTE_DOUBLE") {
      this.#noteEscape(node);
    }
    return node.value;
  }

  #formOf(node: Scalar) {
    return node.type === "PLAIN" ? differingForm(node.source ?? "", node.value) : undefined;
  }

  /** Go's reader knows neither `\/` nor halves of a surrogate pair, and refuses the file. */
  #noteEscape(node: Scalar): void {
    const [start = 0, end = 0] = node.range ?? [];
    if (end - start === String(node.value).length + 2) return;
    const found =
      /^(?:[^\\]|\\[^/uU]|\\[uU](?!0*[dD][89a-fA-F][\da-fA-F]{2}))*(\\\/|\\[uU]0*[dD][89a-fA-F]..)/s.exec(
        this.#text.slice(start, end),
      );
    if (found?.[1] === undefined) return;
    const at = start + found[0].length - found[1].length;
    this.#note(
      this.#path,
      at,
      `the escape ${found[1]}`,
      "does not know it and refuses the file",
      "write the character itself",
    );
  }

  #noteTag(node: Node, path: Path): void {
    if (node.tag === undefined) return;
    this.#note(
      path,
      offsetOf(node),
      `the tag ${node.tag}`,
      "converts the value by it",
      "remove the tag and put text in quotes",
    );
  }

  #alias(name: string, offset: number | undefined): unknown {
    const anchored = this.#anchors.get(name);
    if (anchored === undefined)
      throw refused(`the alias *${name} names no anchor before it`, "write the value itself", offset);
    if (anchored.size === undefined)
      throw refused(`the alias *${name} refers to itself`, "write the value itself", offset);
    this.#aliased += anchored.size;
    this.#size += anchored.size;
    if (this.#aliased > mostAliased) {
      throw refused(
        `aliases stand for more than ${mostAliased} values`,
        "write the values themselves",
        offset,
      );
    }
    return anchored.value;
  }

  #note(path: Path, offset: number | undefined, found: string, reading: string, fix: string): void {
    const [top, key] = path;
    if (top !== "config" || typeof key !== "string" || !isOurs(key)) return;
    this.oddities.push({ path: [...path], offset: offset ?? 0, found, reading, fix });
  }
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

function refused(message: string, fix: string, offset: number | undefined): Refused {
  return new Refused({ message, fix, ...(offset !== undefined && { offset }) });
}

function duplicate(key: string, offset: number | undefined): Refused {
  return refused(`the key ${key} stands twice in one mapping`, "keep one of the two", offset);
}
