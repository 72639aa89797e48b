/** A share of a fleet as a number of instances, at least one; undefined for a percentage of a fleet that nobody has counted. */
function shareOf(share: string, fleet: number | undefined): number | undefined {
  if (!share.endsWith("%")) return Number(share);
  return fleet === undefined
    ? undefined
    : Math.max(1, Math.floor((fleet * Number(share.slice(0, -1))) / 100));
}

/** How many instances are patched at once, as a task says it. */
export function concurrencyOf(concurrency: string, fleet: number | undefined): string {
  return String(shareOf(concurrency, fleet) ?? concurrency);
}

/**
 * How many may fail, as a task says it: a percentage of a small fleet would be none or all of it. A single instance stops
 * with its first error; a fleet that nobody has counted stops with its second.
 */
export function errorsOf(errors: string, fleet: number | undefined): string {
  if (fleet === 1) return "0";
  return String(shareOf(errors, fleet) ?? 1);
}

/** How many runs it takes to patch a fleet: so many instances at once. */
export function batchesOf(concurrency: string, fleet: number): number {
  return Math.ceil(fleet / (shareOf(concurrency, fleet) ?? 1));
}
