import { createHash } from "node:crypto";

/** What one service accepts as a physical name. */
export interface NameLimits {
  readonly maxLength: number;
}

const hashLength = 8;

/**
 * A resource's name in the cloud: `<stack>-<thing>[-<region>]`. It depends on nothing else, so that a second creation
 * after a killed run collides where one can see it. A name that is too long is cut and ends in a hash of the whole.
 *
 * The parts are lower-case letters, digits and hyphens, as the schema has them: every service that we name accepts those.
 */
export function physicalName(parts: readonly string[], { maxLength }: NameLimits): string {
  const name = parts.join("-");
  if (name.length <= maxLength) return name;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, hashLength);
  return `${name.slice(0, maxLength - hashLength - 1).replace(/-+$/, "")}-${hash}`;
}

/** The stack of an environment, which is also the first part of every name: `biolab-prod`. */
export function stackOf(environment: { readonly customer: string; readonly stage: string }): string {
  return `${environment.customer}-${environment.stage}`;
}
