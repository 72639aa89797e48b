import type { Refusal } from "./refusal.ts";

/** Ends a walk through a file at what makes it unreadable. Caught where the walk begins; nobody else sees it. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(message: string, fix: string, offset: number | undefined) {
    super(message);
    this.refusal = { message, fix, ...(offset !== undefined && { offset }) };
  }
}
