import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type Change, differences, topLevel } from "./difference.ts";
import { holdsUnknown, isUnknown, type Properties, present, text, UNKNOWN } from "./properties.ts";
import type { Reference, ResourceType, Subject, World } from "./row.ts";
import { type Fault, objectFaults } from "./shape.ts";

/** Inputs with defaults filled in, and everything that is wrong with them. */
export interface Checked {
  readonly inputs: Properties;
  readonly faults: readonly Fault[];
}

/** Judges inputs by the SDK's shape and the row's own checks; fills the physical name. */
export function checkInputs(
  type: ResourceType,
  logicalName: string,
  news: Properties,
  olds?: Properties,
): Checked {
  const inputs = withName(type, logicalName, present(news), olds);
  const faults = objectFaults(type.shape, inputs);
  return { inputs, faults: faults.length > 0 || !type.checks ? faults : type.checks(inputs) };
}

function withName(
  type: ResourceType,
  logicalName: string,
  inputs: Properties,
  olds?: Properties,
): Properties {
  if (type.name === undefined || inputs[type.name] !== undefined) return inputs;
  const suffix = createHash("sha256").update(logicalName).digest("hex").slice(0, 7);
  return { ...inputs, [type.name]: olds?.[type.name] ?? `${logicalName}-${suffix}` };
}

/** What an update would have to do. */
export interface Difference {
  readonly changes: ReadonlyMap<string, Change>;
  /** The paths among `changes` that the cloud cannot change in place. */
  readonly replaces: readonly string[];
  /** The new one would collide with the old one, by name: the old one must go first. */
  readonly deleteBeforeReplace: boolean;
}

export function diffInputs(type: ResourceType, olds: Properties, news: Properties): Difference {
  const changes = differences(present(olds), present(news));
  const fixed = [...type.immutable, "region"];
  const replaces = [...changes.keys()].filter((path) => fixed.includes(topLevel(path)));
  const keepsName = type.name !== undefined && isDeepStrictEqual(olds[type.name], news[type.name]);
  const keepsRegion = isDeepStrictEqual(olds["region"], news["region"]);
  return { changes, replaces, deleteBeforeReplace: replaces.length > 0 && keepsName && keepsRegion };
}

/** Everything that the SDK promises as output: inputs, region, tags and what the row computes. */
export function outputsOf(type: ResourceType, subject: Subject): Properties {
  const common = { region: subject.region, tagsAll: subject.inputs["tags"] ?? {} };
  const all = { ...common, ...present(type.outputs(subject)), ...subject.inputs };
  return onlyOutputs(type, all);
}

/** The outputs as far as a preview knows them: what the cloud would compute is unknown. */
export function previewOutputs(type: ResourceType, subject: Subject): Properties {
  const unknown = Object.fromEntries(type.outputNames.map((name) => [name, UNKNOWN]));
  return onlyOutputs(type, { ...unknown, region: subject.region, ...subject.inputs });
}

function onlyOutputs(type: ResourceType, all: Properties): Properties {
  return Object.fromEntries(Object.entries(all).filter(([name]) => type.outputNames.includes(name)));
}

/** The cloud's error for the first reference that leads nowhere. */
export function danglingReference(type: ResourceType, subject: Subject, world: World): string | undefined {
  return type.references?.flatMap((reference) => dangling(reference, subject, world))[0];
}

function dangling(reference: Reference, subject: Subject, world: World): string[] {
  const values = reference.from(subject.inputs).filter((value) => value !== "" && !isUnknown(value));
  const missing = values.filter((value) =>
    [reference.type]
      .flat()
      .every((type) => world.find(type, reference.by, value, reference.scope).length === 0),
  );
  return missing.map(reference.error);
}

/** The region of a resource: its own `region` input, else the provider's; none for global types. */
export function regionOf(type: ResourceType, inputs: Properties, providerRegion: string): string {
  if (type.global) return "";
  const own = text(inputs, "region");
  return own === "" || holdsUnknown(own) ? providerRegion : own;
}
