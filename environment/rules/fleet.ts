import type { Environment } from "../schema.ts";

/** One environment among all that are looked at together. */
export interface Fleet {
  readonly environment: Environment;
  /** Including the environment itself. */
  readonly all: readonly Environment[];
}

/** Where an environment relies on settings that exist once per account and region, as `account in region`. */
export function sharedPlacesOf({ aws }: Environment): string[] {
  const { primary, recovery } = aws.regions;
  return [primary, recovery]
    .filter((region) => region !== undefined)
    .map((region) => `${aws.account} in ${region}`);
}

export function ownersOf(place: string, environments: readonly Environment[]): Environment[] {
  return environments.filter(
    (environment) => environment.aws.ownsAccountSettings && sharedPlacesOf(environment).includes(place),
  );
}

/** One stack may be looked at twice, for example before and after a change. */
export function isSameStack(one: Environment, other: Environment): boolean {
  return one.customer === other.customer && one.stage === other.stage;
}
