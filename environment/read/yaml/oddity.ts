import type { Node, Scalar } from "yaml";
import type { Path } from "../../finding.ts";
import { isOurs } from "../stack-file.ts";
import { differingForm } from "./scalars.ts";

/** One scalar, key or tag that Pulumi's reader takes differently. */
export interface Oddity {
  /** From the file's root. */
  readonly path: Path;
  readonly offset: number;
  /** What was found, in the file's own words. */
  readonly found: string;
  /** What Pulumi makes of it, in words that follow "Pulumi". */
  readonly reading: string;
  readonly fix: string;
}

/** Every escape, with what makes Go's reader refuse it as its group: `\/`, and halves of a surrogate pair. */
const escapes = /\\(?:(\/|[uU]0*[dD][89a-fA-F][\da-fA-F]{2})|.)/gs;

/** Collects the oddities of our own namespace while a file is walked through. */
export class Oddities {
  readonly all: Oddity[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  inKey(node: Scalar, above: Path): void {
    const source = node.source ?? "";
    const isPlain = node.type === "PLAIN";
    if (isPlain && source === "<<") {
      // What is merged is not in our reading, so that nothing can be said about the mapping as a whole.
      this.#note(
        above,
        node,
        "the merge key <<",
        "merges another mapping in, other readers do not",
        "write the keys out",
      );
    } else if (
      typeof node.value !== "string" ||
      (isPlain && differingForm(source, node.value) !== undefined)
    ) {
      const found = source === "" ? "an empty key" : `the key ${source}`;
      const fix = source === "" ? "write a key, or remove the line" : quoted(source);
      this.#note(
        [...above, keyText(node)],
        node,
        found,
        "does not read it as the text that it looks like",
        fix,
      );
    }
    this.inTag(node, [...above, source]);
  }

  inValue(node: Scalar, path: Path): void {
    const source = node.source ?? "";
    const form = node.type === "PLAIN" ? differingForm(source, node.value) : undefined;
    if (form !== undefined) this.#note(path, node, source, form.reading, quoted(source));
    else if (node.type === "QUOTE_DOUBLE") this.#inEscapes(node, path);
  }

  inTag(node: Node, path: Path): void {
    if (node.tag === undefined) return;
    this.#note(
      path,
      node,
      `the tag ${node.tag}`,
      "converts the value by it",
      "remove the tag and put text in quotes",
    );
  }

  #inEscapes(node: Scalar, path: Path): void {
    const [start = 0, end = 0] = node.range ?? [];
    // Only a text with escapes or folded lines is longer in the file than its value and two quotes.
    if (end - start === String(node.value).length + 2) return;
    const found = Array.from(this.#text.slice(start, end).matchAll(escapes), ([, refused]) => refused);
    const escape = found.find((one) => one !== undefined);
    if (escape === undefined) return;
    const reading = "does not know it and refuses the file";
    this.#note(path, node, `the escape \\${escape}`, reading, "write the character itself");
  }

  #note(path: Path, node: Node, found: string, reading: string, fix: string): void {
    const [top, key] = path;
    if (top !== "config" || typeof key !== "string" || !isOurs(key)) return;
    this.all.push({ path: [...path], offset: node.range?.[0] ?? 0, found, reading, fix });
  }
}

/** A key as the text that it looks like. */
export function keyText(node: Scalar): string {
  return typeof node.value === "string" ? node.value : (node.source ?? "");
}

function quoted(source: string): string {
  const text = `write ${JSON.stringify(source)} in quotes`;
  return /^[-+]?0\d+$/.test(source) ? `${text}, or ${Number(source)} where a number is meant` : text;
}
