/** A resource that a state or a simulated cloud holds. */
export interface HeldResource {
  readonly type: string;
  readonly urn: string;
  readonly cloudName?: string;
  readonly region?: string;
  readonly account?: string;
  /** Tier that its tags name. */
  readonly tier?: string;
  /** Of a lock: days for which a recovery point may be kept at most. */
  readonly keptDays?: number;
  /** Whether Pulumi refuses to delete it. */
  readonly isProtected?: true;
}

/** The name that a resource has in the program, out of its URN. */
export function logicalNameOf({ urn }: HeldResource): string {
  return urn.split("::").at(-1) ?? "";
}
