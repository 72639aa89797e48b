/** A line and a column of a file, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of a text into places; the text is looked through when the first is asked for. */
export class Lines {
  readonly #text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The place of an offset in UTF-16 units; beyond the text, its end. */
  placeOf(offset: number): Place {
    this.#starts ??= [0, ...Array.from(this.#text.matchAll(/\n/g), ({ index }) => index + 1)];
    const starts = this.#starts;
    const within = Math.min(Math.max(offset, 0), this.#text.length);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (starts[low] ?? 0) + 1 };
  }
}
