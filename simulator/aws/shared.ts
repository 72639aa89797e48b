import { holdsUnknown, type Properties, uuidOf } from "../properties.ts";
import type { Fault } from "../shape.ts";

interface Place {
  readonly account: string;
  readonly region: string;
}

/** An ARN. Global services pass an empty region and are taken for the commercial partition's. */
export function arn(service: string, place: Place, resource: string): string {
  const partition = /^(cn|us-gov)-/.exec(place.region)?.[1];
  const cloud = partition === undefined ? "aws" : `aws-${partition}`;
  return `arn:${cloud}:${service}:${place.region}:${place.account}:${resource}`;
}

/** The key that AWS keeps for a service in each account and region, `alias/aws/<service>`. */
export function managedKeyArn(place: Place, service: string): string {
  return arn("kms", place, `key/${uuidOf(`${place.account}/${place.region}/aws/${service}`)}`);
}

export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The fault of a policy document that is a string but not JSON. */
export function jsonFaults(inputs: Properties, property: string): Fault[] {
  const value = inputs[property];
  if (typeof value !== "string" || holdsUnknown(value)) return [];
  try {
    JSON.parse(value);
    return [];
  } catch {
    return [{ property, reason: "contains an invalid JSON policy" }];
  }
}

/** The fault of a name outside the service's alphabet or length. */
export function nameFaults(inputs: Properties, property: string, allowed: RegExp): Fault[] {
  const value = inputs[property];
  if (typeof value !== "string" || holdsUnknown(value) || allowed.test(value)) return [];
  return [{ property, reason: `must match ${String(allowed)}, is "${value}"` }];
}
