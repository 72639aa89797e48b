import { blockScalarEnd, isBlank, isLineEnd, nextLine, stringEnd, wordEnd } from "./characters.ts";
import type { Unreadable } from "./unreadable.ts";

/** Deeper nesting is refused before parsing: a parser needs memory and stack for each level. */
export const deepestNesting = 64;

/**
 * Refuses text that is nested deeper than 64, in one pass that looks at each character once and keeps nothing but the
 * open columns. It counts flow brackets outside of strings and comments, block collections by their column, and compact
 * ones (`- - - x`) on one line. It need not be a parser: where the text is no YAML it may err, and the parser says so.
 */
export function nestedTooDeep(text: string): Unreadable | undefined {
  const offset = new Scanner(text).tooDeepAt();
  if (offset === undefined) return undefined;
  return {
    message: `the file is nested deeper than ${deepestNesting} levels`,
    fix: "remove the nesting: an environment needs no more than ten levels",
    offset,
  };
}

class Scanner {
  /** Open block collections: twice their column, one more for a sequence, which may stand in its key's column. */
  readonly #open: number[] = [];
  readonly #text: string;
  #at = 0;
  #flow = 0;
  /** Whether the next character begins a token, so that a quote there begins a string. */
  #atToken = true;
  /** Whether a plain scalar may go on in the next line, if that is indented deeper than the open collection. */
  #plain = false;

  constructor(text: string) {
    this.#text = text;
  }

  tooDeepAt(): number | undefined {
    while (this.#at < this.#text.length) {
      const offset = this.#line();
      if (offset !== undefined) return offset;
    }
    return undefined;
  }

  #line(): number | undefined {
    const text = this.#text;
    const start = this.#at;
    if (this.#flow === 0) {
      while (text[this.#at] === " ") this.#at += 1;
      if (isLineEnd(text, this.#at) || text[this.#at] === "#") {
        this.#at = nextLine(text, this.#at);
        return undefined;
      }
      const offset = this.#indicators(start);
      if (offset !== undefined) return offset;
    }
    return this.#rest(this.#at - start);
  }

  /** `- `, `? ` and `: ` at the start of a line each open a collection in their column. */
  #indicators(start: number): number | undefined {
    const text = this.#text;
    const column = this.#at - start;
    const continues = this.#plain && column > this.#parent();
    this.#atToken = !continues;
    this.#plain = false;
    if (continues) return undefined;
    this.#close(2 * column + (text[this.#at] === "-" ? 1 : 0));
    while (/[-?:]/.test(text.charAt(this.#at)) && isBlank(text, this.#at + 1)) {
      this.#open.push(2 * (this.#at - start) + (text[this.#at] === "-" ? 1 : 0));
      if (this.#isTooDeep()) return this.#at;
      this.#at += 1;
      while (text[this.#at] === " " || text[this.#at] === "\t") this.#at += 1;
    }
    return undefined;
  }

  #rest(column: number): number | undefined {
    const text = this.#text;
    let isKeyed = false;
    let afterString = false;
    for (; !isLineEnd(text, this.#at); this.#at += 1) {
      const character = text.charAt(this.#at);
      const wasString = afterString;
      afterString = false;
      if (character === " " || character === "\t") {
        if (text[this.#at + 1] === "#") break;
      } else if (this.#atToken && (character === '"' || character === "'")) {
        this.#at = stringEnd(text, this.#at);
        this.#atToken = false;
        this.#plain = false;
        afterString = true;
      } else if ((character === "[" || character === "{") && (this.#atToken || this.#flow > 0)) {
        this.#flow += 1;
        this.#atToken = true;
        if (this.#isTooDeep()) return this.#at;
      } else if (this.#flow > 0 && (character === "]" || character === "}")) {
        this.#flow -= 1;
        this.#atToken = false;
        this.#plain = false;
      } else if (this.#flow > 0 && character === ",") {
        this.#atToken = true;
      } else if (character === ":" && (isBlank(text, this.#at + 1) || (wasString && this.#flow > 0))) {
        if (this.#flow === 0 && !isKeyed) {
          isKeyed = true;
          if ((this.#open.at(-1) ?? -1) < 2 * column) this.#open.push(2 * column);
          if (this.#isTooDeep()) return this.#at;
        }
        this.#atToken = true;
        this.#plain = false;
      } else if (this.#atToken && this.#flow === 0 && (character === "|" || character === ">")) {
        this.#at = blockScalarEnd(text, nextLine(text, this.#at), this.#parent());
        return undefined;
      } else if (this.#atToken && (character === "&" || character === "!")) {
        this.#at = wordEnd(text, this.#at) - 1;
      } else {
        this.#atToken = false;
        this.#plain = this.#flow === 0;
      }
    }
    if (text[this.#at] === " " || text[this.#at] === "\t") this.#plain = false;
    this.#at = nextLine(text, this.#at);
    return undefined;
  }

  #parent(): number {
    return Math.floor((this.#open.at(-1) ?? -2) / 2);
  }

  #close(from: number): void {
    while ((this.#open.at(-1) ?? -1) >= from) this.#open.pop();
  }

  #isTooDeep(): boolean {
    return this.#open.length + this.#flow > deepestNesting;
  }
}
