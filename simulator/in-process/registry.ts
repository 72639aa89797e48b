import { isProperties, type Properties, uuidOf } from "../properties.ts";
import { createProvider, type Named, type Provider, type State } from "../provider/provider.ts";
import { holdsSecret, secret } from "../provider/wire.ts";
import type { Fault } from "../shape.ts";
import type { Store } from "../store.ts";
import type { CloudTable } from "../table.ts";
import type { ResourceState } from "./state.ts";

/** What a program asks to have registered. Properties are in wire form, secrets marked. */
export interface Registration {
  readonly type: string;
  readonly name: string;
  readonly custom: boolean;
  /** The parent's URN; empty for the stack itself. */
  readonly parent: string;
  readonly provider: string;
  /** Of the SDK; only providers keep it. */
  readonly version: string;
  readonly importId: string;
  /** Paths of inputs that an import takes as they are in the cloud; `*` is all of them. */
  readonly ignoreChanges: readonly string[];
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly deletedWith: string;
  readonly inputs: Properties;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  readonly additionalSecretOutputs: readonly string[];
}

/** A registration that was refused, in the words of whoever refused it. */
export interface Refusal {
  readonly urn: string;
  readonly message: string;
}

/** The resources of one run, in the order in which they were registered. */
export interface Registry {
  register(registration: Registration): Promise<ResourceState>;
  setOutputs(urn: string, outputs: Properties): void;
  invoke(token: string, providerReference: string): Properties;
  readonly resources: ReadonlyMap<string, ResourceState>;
  readonly refusals: readonly Refusal[];
}

const STACK = "pulumi:pulumi:Stack";
const PROVIDER_PREFIX = "pulumi:providers:";

/** Registers, checks and creates on simulated clouds: what an engine does with a stack that does not exist yet. */
export function createRegistry(
  project: string,
  stack: string,
  tables: readonly CloudTable[],
  store: Store,
): Registry {
  const resources = new Map<string, ResourceState>();
  const providers = new Map<string, { readonly cloud: string; readonly provider: Provider }>();
  const refusals: Refusal[] = [];

  const providerOf = (
    reference: string,
    what: string,
  ): { readonly cloud: string; readonly provider: Provider } => {
    const found = providers.get(reference);
    if (found === undefined) throw new Error(`${what} names no provider; default providers are disabled`);
    return found;
  };

  const register = async (asked: Registration): Promise<ResourceState> => {
    const resource: Named = { type: asked.type, name: asked.name, urn: urnOf(project, stack, asked) };
    if (resources.has(resource.urn))
      throw new Error(`Duplicate resource URN '${resource.urn}'; try giving it a unique name`);
    const common = { urn: resource.urn, custom: asked.custom, type: asked.type, ...options(asked) };
    if (!asked.custom) return { ...common, inputs: asked.inputs };
    if (asked.type.startsWith(PROVIDER_PREFIX)) return { ...common, ...startProvider(asked, resource.urn) };
    const { cloud, provider } = providerOf(asked.provider, asked.type);
    if (!asked.type.startsWith(`${cloud}:`))
      throw new Error(`${asked.type} cannot be made by a provider of ${cloud}`);
    const { id, inputs, outputs } =
      asked.importId === ""
        ? await create(provider, resource, asked.inputs)
        : adopt(provider, resource, asked);
    return {
      ...common,
      id,
      inputs,
      outputs: withSecrets(outputs, asked.additionalSecretOutputs),
      provider: asked.provider,
    };
  };

  const startProvider = (
    { type, inputs: given, version, additionalSecretOutputs }: Registration,
    urn: string,
  ) => {
    const cloud = type.slice(PROVIDER_PREFIX.length);
    const table = tables.find((candidate) => candidate.cloud === cloud);
    if (table === undefined) throw new Error(`no simulated cloud is called ${cloud}`);
    const provider = createProvider(table, store);
    const { inputs, faults } = provider.checkConfig(version === "" ? given : { ...given, version });
    throwFaults(faults);
    provider.configure(inputs);
    const id = uuidOf(urn);
    providers.set(`${urn}::${id}`, { cloud, provider });
    return { id, inputs, outputs: withSecrets(inputs, additionalSecretOutputs) };
  };

  return {
    resources,
    refusals,
    register: async (asked) => {
      try {
        const state = await register(asked);
        resources.set(state.urn, state);
        return state;
      } catch (error) {
        refusals.push({
          urn: urnOf(project, stack, asked),
          message: error instanceof Error ? error.message : String(error),
        });
        throw error;
      }
    },
    setOutputs: (urn, outputs) => {
      const state = resources.get(urn);
      if (state === undefined) throw new Error(`outputs of ${urn}, which was never registered`);
      resources.set(urn, { ...state, outputs });
    },
    invoke: (token, reference) => providerOf(reference, token).provider.invoke(token),
  };
}

async function create(provider: Provider, resource: Named, asked: Properties): Promise<State> {
  const { inputs, faults } = provider.check(resource, asked);
  throwFaults(faults);
  return { ...(await provider.create(resource, inputs, false)), inputs };
}

/** Takes what is there as it is, where it does not differ from what was asked for beyond what may be ignored. */
function adopt(
  provider: Provider,
  resource: Named,
  { importId, inputs: asked, ignoreChanges }: Registration,
): State {
  const found = provider.read(resource.type, importId, asked);
  if (found === undefined) throw new Error(`resource '${importId}' does not exist`);
  const wanted = ignoreChanges.includes("*")
    ? found.inputs
    : { ...asked, ...picked(found.inputs, ignoreChanges) };
  const { inputs, faults } = provider.check(resource, wanted, found.inputs);
  throwFaults(faults);
  const changed = [...provider.diff(resource.type, found.inputs, inputs).changes.keys()];
  if (changed.length > 0)
    throw new Error(`inputs to import do not match the existing resource: ${changed.join(", ")}`);
  return { ...found, inputs };
}

function picked(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(names.map((name) => [name, properties[name]]));
}

function throwFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  throw new Error(faults.map(({ property, reason }) => `${property} ${reason}`.trim()).join("; "));
}

function withSecrets(outputs: Properties, names: readonly string[]): Properties {
  const marked = ([name, value]: [string, unknown]) =>
    names.includes(name) && !holdsSecret(value) ? secret(value) : value;
  return Object.fromEntries(Object.entries(outputs).map((entry) => [entry[0], marked(entry)]));
}

function options(asked: Registration): Partial<ResourceState> {
  return {
    ...(asked.parent !== "" && { parent: asked.parent }),
    ...(asked.protect && { protect: true }),
    ...(asked.dependencies.length > 0 && { dependencies: asked.dependencies }),
    ...(isProperties(asked.propertyDependencies) &&
      Object.keys(asked.propertyDependencies).length > 0 && {
        propertyDependencies: asked.propertyDependencies,
      }),
    ...(asked.additionalSecretOutputs.length > 0 && {
      additionalSecretOutputs: asked.additionalSecretOutputs,
    }),
    ...(asked.retainOnDelete && { retainOnDelete: true }),
    ...(asked.deletedWith !== "" && { deletedWith: asked.deletedWith }),
  };
}

/** `urn:pulumi:<stack>::<project>::<types of the parents, without the stack's>$<type>::<name>` */
function urnOf(project: string, stack: string, { type, name, parent }: Registration): string {
  const parentTypes = parent.split("::")[2] ?? "";
  const prefix = parentTypes === "" || parentTypes === STACK ? "" : `${parentTypes}$`;
  return `urn:pulumi:${stack}::${project}::${prefix}${type}::${name}`;
}
