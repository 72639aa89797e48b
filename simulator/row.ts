import type { Properties } from "./properties.ts";
import type { Fault, ObjectShape } from "./shape.ts";
import type { StoredResource } from "./store.ts";

/** The resource that is being judged or changed, as a row's functions see it. */
export interface Subject {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly inputs: Properties;
  /** The clock of the simulated cloud, an instant such as `2026-12-01T00:00:00Z`. */
  readonly now: string;
}

/** Where a resource is looked for: the subject's own account and region, or anywhere (an ARN says where). */
export type Scope = "same-region" | "same-account" | "anywhere";

/** What a row's functions may ask of the cloud around their subject. */
export interface World {
  /** Resources of `type` whose input or output `property` is `value`. */
  find(type: string, property: string, value: string, scope?: Scope): readonly StoredResource[];
  /** What the cloud holds of the subject itself, before the change. */
  readonly current: StoredResource | undefined;
}

/** An input that names another resource, which must exist. */
export interface Reference {
  /** The values that name it. */
  readonly from: (inputs: Properties) => readonly string[];
  /** One type, or those of which any may be named. */
  readonly type: string | readonly string[];
  /** The input or output of the other resource that carries the value. */
  readonly by: string;
  readonly scope: Scope;
  /** The cloud's error where it does not exist. */
  readonly error: (value: string) => string;
}

/** Says no with the cloud's own words, or nothing. */
export type Refusal = (subject: Subject, world: World) => string | undefined;

/** How one resource type behaves; its properties and their types are the SDK's (`shapes.data.ndjson`). */
export interface TypeRow {
  readonly token: string;
  /** Belongs to no region. */
  readonly global?: true;
  /** Inputs whose change replaces the resource; `region` always does. */
  readonly immutable: readonly string[];
  /** The input that holds the physical name; filled from the logical name where it is absent. */
  readonly name?: string;
  /** The cloud's id, `random` where the cloud invents one. */
  readonly id: "random" | ((subject: Omit<Subject, "id">) => string);
  /** What an `import` may be given in place of the id. Default: the id. */
  readonly importId?: (importId: string) => string;
  /** What a create answers when the id is taken: an error, or nothing where the cloud's call overwrites. */
  readonly taken: "overwrites" | ((id: string) => string);
  /** Outputs other than the inputs, `region` and `tagsAll`. */
  readonly outputs: (subject: Subject) => Properties;
  /** What only the cloud knows about it (a lock's date); kept across updates unless given anew. */
  readonly facts?: (subject: Subject) => Properties;
  /** Outputs that the cloud counts when it is asked. */
  readonly counted?: (subject: Subject, world: World) => Properties;
  readonly references?: readonly Reference[];
  /** What the provider checks before it calls the cloud. */
  readonly checks?: (inputs: Properties) => readonly Fault[];
  readonly refuseCreate?: Refusal;
  readonly refuseUpdate?: Refusal;
  readonly refuseDelete?: Refusal;
  /** Types that vanish with it, with the input that names it by id. */
  readonly owns?: readonly { readonly type: string; readonly by: string }[];
  /** The cloud has no call to delete it: what it holds stays. */
  readonly staysAfterDelete?: true;
}

/** A row together with what the SDK declares. */
export interface ResourceType extends TypeRow {
  readonly shape: ObjectShape;
  readonly outputNames: readonly string[];
  /** Those of `outputNames` that the cloud always answers. */
  readonly certainOutputs: readonly string[];
}
