import type { Path } from "../finding.ts";

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
