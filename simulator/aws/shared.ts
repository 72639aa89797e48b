import { holdsUnknown, isProperties, type Properties, text, uuidOf } from "../properties.ts";
import type { Reference, Refusal, Scope, Subject } from "../row.ts";
import type { Fault } from "../shape.ts";

export interface Place {
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

/** The fault of a number outside `least` to `most`. */
export function rangeFaults(inputs: Properties, property: string, least: number, most: number): Fault[] {
  const value = inputs[property];
  if (typeof value !== "number" || (value >= least && value <= most)) return [];
  return [{ property, reason: `must be ${least} to ${most}, is ${value}` }];
}

/** A fault where `wrong` holds; `reason` may be judged before every value is known. */
export function faultIf(wrong: boolean, property: string, reason: string): Fault[] {
  return wrong ? [{ property, reason }] : [];
}

export function objects(value: unknown): Properties[] {
  return Array.isArray(value) ? value.filter(isProperties) : [];
}

/** The object at `name`; empty where there is none. */
export function object(inputs: Properties, name: string): Properties {
  const value = inputs[name];
  return isProperties(value) ? value : {};
}

/** The reference of the input `property`, or of what `property` picks from the inputs. */
export function refers(
  property: string | Reference["from"],
  [type, by]: readonly [type: Reference["type"], by: string],
  error: Reference["error"],
  scope: Scope = "same-region",
): Reference {
  const from = typeof property === "string" ? (inputs: Properties) => [text(inputs, property)] : property;
  return { from, type, by, scope, error };
}

/** What a key's ARN or id may name. */
export const keyTypes = ["aws:kms/key:Key", "aws:kms/replicaKey:ReplicaKey"];

/** A KMS key that is named by its ARN; ids and aliases are not looked for. */
export function keyReference(property: string | Reference["from"], scope: Scope = "same-region"): Reference {
  const given = refers(
    property,
    [keyTypes, "arn"],
    (key) => `NotFoundException: Key ${key} does not exist`,
    scope,
  );
  return { ...given, from: (inputs) => given.from(inputs).filter((key) => /^arn:[^/]+:key\//.test(key)) };
}

/** Hexadecimal digits that depend on `seed` alone. */
export function digits(seed: string, count: number): string {
  return uuidOf(seed).replaceAll("-", "").slice(0, count);
}

/** Ids such as `vpc-0a1b…`, made from what is created: equal inputs in one place would collide. */
export function shortId(prefix: string): (subject: Omit<Subject, "id">) => string {
  return ({ account, region, inputs }) =>
    `${prefix}-${digits(JSON.stringify([account, region, inputs]), 17)}`;
}

export function indistinct(id: string): string {
  return `the simulator cannot hold two resources of equal inputs: ${id}`;
}

/** Outputs that the cloud leaves empty where nobody sets them. */
export function empty(...names: readonly string[]): Properties {
  return Object.fromEntries(names.map((name) => [name, ""]));
}

/** The region and the last part of an ARN. */
export function partsOfArn(value: string): { region: string; resource: string } {
  const [, , , region = "", , ...rest] = value.split(":");
  return { region, resource: rest.join(":").split(/[:/]/).at(-1) ?? "" };
}

/** Refuses a copy in the region of what it copies, which `property` names by ARN. */
export function refuseOwnRegion(property: string): Refusal {
  return ({ inputs, region }) =>
    partsOfArn(text(inputs, property)).region === region
      ? `InvalidParameter: ${property} must be in another region than ${region}`
      : undefined;
}
