import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** SHA-256 in hex over the canonical JSON (RFC 8785) of a value: equal values give equal digests, whatever their order. */
export function digestOf(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("the value has no JSON form");
  return createHash("sha256").update(text).digest("hex");
}
