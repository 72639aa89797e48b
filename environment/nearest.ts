import { distance } from "fastest-levenshtein";

/**
 * The word that was probably meant: equal but for case and hyphens, with two letters swapped, the beginning of it or
 * more than it, or at most a third of its letters away.
 */
export function nearestWord(written: string, known: readonly string[]): string | undefined {
  // A misspelling is short; the distance to a long text would take long to compute.
  if (written.length > 60) return undefined;
  const wanted = bare(written);
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const word of known) {
    const away = awayFrom(wanted, bare(word));
    if (away < least) [nearest, least] = [word, away];
  }
  return nearest;
}

function awayFrom(wanted: string, word: string): number {
  if (wanted === word) return 0;
  const isPart =
    Math.min(wanted.length, word.length) >= 4 && (word.startsWith(wanted) || wanted.startsWith(word));
  return isPart || isSwapped(wanted, word) ? 1 : distance(wanted, word);
}

function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return one.slice(0, at) + (one[at + 1] ?? "") + (one[at] ?? "") + one.slice(at + 2) === other;
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, "");
}
