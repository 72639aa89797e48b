import type { Breach } from "../finding.ts";

/** A breach in a file's text, at a place that a path from the environment down cannot name. */
export interface Located extends Breach {
  /** In UTF-16 units from the file's start; absent where the file as a whole is meant. */
  readonly offset: number | undefined;
}
