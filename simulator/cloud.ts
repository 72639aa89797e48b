import { now } from "./clock.ts";
import { danglingReference, outputsOf, previewOutputs, regionOf } from "./kernel.ts";
import { type Properties, uuidOf } from "./properties.ts";
import type { ResourceType, Scope, Subject, World } from "./row.ts";
import type { ResourceKey, Store, StoredResource } from "./store.ts";

/** An error that the simulated cloud answers, in that cloud's own words. */
export class CloudError extends Error {
  override readonly name = "CloudError";
}

/** Who asks: the account that the provider acts in, and the region where a resource names none. */
export interface Caller {
  readonly cloud: string;
  readonly account: string;
  readonly region: string;
}

/** A resource as the cloud answers it. */
export interface Answer {
  readonly id: string;
  readonly inputs: Properties;
  readonly outputs: Properties;
}

/** Creates, or says with the cloud's error why not. `seed` is what a random id is made from. */
export function createResource(
  store: Store,
  caller: Caller,
  type: ResourceType,
  inputs: Properties,
  seed: string,
): Answer {
  return store.transaction(() => {
    const place = { ...caller, region: regionOf(type, inputs, caller.region), inputs, now: now(store) };
    const id = typeof type.id === "function" ? type.id(place) : freeId(store, keyOf(type, place, ""), seed);
    const key = keyOf(type, place, id);
    const subject: Subject = { ...place, id };
    const current = store.get(key);
    if (current !== undefined && type.taken !== "overwrites") throw new CloudError(type.taken(id));
    const world = worldOf(store, key, current);
    refuse(
      danglingReference(type, subject, world) ??
        (current === undefined ? type.refuseCreate : type.refuseUpdate)?.(subject, world),
    );
    return save(store, type, key, subject);
  });
}

/** What a preview may say about a creation. */
export function previewCreate(
  store: Store,
  caller: Caller,
  type: ResourceType,
  inputs: Properties,
): Properties {
  return previewOutputs(type, {
    ...caller,
    id: "",
    region: regionOf(type, inputs, caller.region),
    inputs,
    now: now(store),
  });
}

/** What the cloud holds now, or nothing. `region` is the one that the state or the import names. */
export function readResource(
  store: Store,
  caller: Caller,
  type: ResourceType,
  id: string,
  region: string,
): Answer | undefined {
  const key = keyOf(type, { ...caller, region }, type.importId?.(id) ?? id);
  const current = store.get(key);
  if (current === undefined) return undefined;
  const subject = { ...key, inputs: current.inputs, now: now(store) };
  const counted = type.counted?.(subject, worldOf(store, key, current)) ?? {};
  return { id: key.id, inputs: current.inputs, outputs: { ...current.outputs, ...counted } };
}

/** Changes in place. A resource that is gone is an error, as in the cloud. */
export function updateResource(
  store: Store,
  caller: Caller,
  type: ResourceType,
  id: string,
  news: Properties,
): Answer {
  return store.transaction(() => {
    const { key, subject, world, current } = existing(store, caller, type, id, news);
    if (current === undefined)
      throw new CloudError(`ResourceNotFoundException: ${type.token} ${id} does not exist`);
    refuse(danglingReference(type, subject, world) ?? type.refuseUpdate?.(subject, world));
    return save(store, type, key, subject, current.facts);
  });
}

/** Deletes; what is already gone is no error, as with the real provider. */
export function deleteResource(
  store: Store,
  caller: Caller,
  type: ResourceType,
  id: string,
  inputs: Properties,
): void {
  if (type.staysAfterDelete) return;
  store.transaction(() => {
    const { key, subject, world, current } = existing(store, caller, type, id, inputs);
    if (current === undefined) return;
    refuse(type.refuseDelete?.({ ...subject, inputs: current.inputs }, world));
    store.remove(key);
    for (const { type: owned, by } of type.owns ?? []) {
      const { cloud, account, region } = key;
      for (const child of store.findBy({ cloud, account, region, type: owned }, by, id)) store.remove(child);
    }
  });
}

function existing(store: Store, caller: Caller, type: ResourceType, id: string, inputs: Properties) {
  const key = keyOf(type, { ...caller, region: regionOf(type, inputs, caller.region) }, id);
  const current = store.get(key);
  return { key, current, subject: { ...key, inputs, now: now(store) }, world: worldOf(store, key, current) };
}

function save(
  store: Store,
  type: ResourceType,
  key: ResourceKey,
  subject: Subject,
  facts: Properties = {},
): Answer {
  const outputs = outputsOf(type, subject);
  store.put({ ...key, inputs: subject.inputs, outputs, facts: { ...facts, ...type.facts?.(subject) } });
  return { id: key.id, inputs: subject.inputs, outputs };
}

function refuse(reason: string | undefined): void {
  if (reason !== undefined) throw new CloudError(reason);
}

function keyOf(type: ResourceType, place: Caller, id: string): ResourceKey {
  return { cloud: place.cloud, account: place.account, region: place.region, type: type.token, id };
}

function freeId(store: Store, key: ResourceKey, seed: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = uuidOf(JSON.stringify([key, seed, attempt]));
    if (store.get({ ...key, id }) === undefined) return id;
  }
}

function worldOf(
  store: Store,
  { cloud, account, region }: ResourceKey,
  current: StoredResource | undefined,
): World {
  const within = {
    "same-region": { cloud, account, region },
    "same-account": { cloud, account },
    anywhere: { cloud },
  };
  return {
    current,
    find: (type, property, value, scope: Scope = "same-region") => {
      const query = { ...within[scope], type };
      return property === "id" ? store.find({ ...query, id: value }) : store.findBy(query, property, value);
    },
  };
}
