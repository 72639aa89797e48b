import { Refused } from "./refused.ts";

/** How many values aliases may stand for in all, so that a small file cannot make a huge environment. */
const mostAliased = 100_000;

interface Anchored {
  readonly value: unknown;
  /** How many values it holds, aliases in it followed. */
  readonly size: number;
}

/** The anchors of a file, in the order of a walk through it: an alias refers to the last one before it. */
export class Aliases {
  /** `"open"` while the walk is inside the anchored value. */
  readonly #anchors = new Map<string, Anchored | "open">();
  #aliased = 0;

  open(name: string): void {
    this.#anchors.set(name, "open");
  }

  close(name: string, anchored: Anchored): void {
    this.#anchors.set(name, anchored);
  }

  /** What an alias stands for. Throws `Refused` where that is nothing, itself, or too much. */
  follow(name: string, offset: number | undefined): Anchored {
    const anchored = this.#anchors.get(name);
    const fix = "write the value itself";
    if (anchored === undefined)
      throw new Refused(`the alias *${name} names no anchor before it`, fix, offset);
    if (anchored === "open") throw new Refused(`the alias *${name} refers to itself`, fix, offset);
    this.#aliased += anchored.size;
    if (this.#aliased > mostAliased) {
      throw new Refused(`aliases stand for more than ${mostAliased} values`, fix, offset);
    }
    return anchored;
  }
}
