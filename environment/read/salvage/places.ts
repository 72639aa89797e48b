import type { Path } from "../../finding.ts";

/** Something known about places in a file and all that is below them. */
export class Places<Known> {
  readonly #known = new Map<string, Known>();

  add(path: Path, known: Known): void {
    this.#known.set(keyOf(path), known);
  }

  has(path: Path): boolean {
    return this.#known.has(keyOf(path));
  }

  get size(): number {
    return this.#known.size;
  }

  /** What is known about the nearest of the path itself and the places above it, and how long that one's path is. */
  above(path: Path): { readonly known: Known; readonly length: number } | undefined {
    if (this.#known.size === 0) return undefined;
    for (let length = path.length; length >= 0; length -= 1) {
      const known = this.#known.get(keyOf(path.slice(0, length)));
      if (known !== undefined) return { known, length };
    }
    return undefined;
  }
}

/** A path from the environment down, as it stands in a file whose misspelt keys were taken for the ones that were meant. */
export function pathInFile(path: Path, renamed: Places<Path> | undefined): Path {
  const found = renamed?.above(path);
  return found === undefined ? path : [...found.known, ...path.slice(found.length)];
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
