import type { Unreadable } from "./unreadable.ts";

/** Ends a walk through a file at what makes it unreadable. Caught where the walk begins; nobody else sees it. */
export class Refused extends Error {
  readonly refusal: Unreadable;

  constructor(message: string, fix: string, offset: number | undefined) {
    super(message);
    this.refusal = { message, fix, ...(offset !== undefined && { offset }) };
  }
}
