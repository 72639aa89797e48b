import {
  type Answer,
  type Caller,
  CloudError,
  createResource,
  deleteResource,
  previewCreate,
  readResource,
  updateResource,
} from "../cloud.ts";
import { differences, topLevel } from "../difference.ts";
import { passGate } from "../gate.ts";
import { checkInputs, type Difference, diffInputs, regionOf } from "../kernel.ts";
import { isUnknown, type Properties } from "../properties.ts";
import type { ResourceType } from "../row.ts";
import { type Fault, type ObjectShape, objectFaults } from "../shape.ts";
import type { Store } from "../store.ts";
import type { CloudTable } from "../table.ts";
import { keepSecrets, plainProperties } from "./wire.ts";

/** A resource as the engine names it. */
export interface Named {
  readonly type: string;
  /** The logical name, last part of the URN. */
  readonly name: string;
  readonly urn: string;
}

/** What the provider answers about a resource, in wire form. */
export interface State {
  readonly id: string;
  readonly inputs: Properties;
  readonly outputs: Properties;
}

/** One simulated provider process, without its protocol: properties go in and out in wire form. */
export interface Provider {
  checkConfig(news: Properties): { readonly inputs: Properties; readonly faults: readonly Fault[] };
  diffConfig(olds: Properties, news: Properties): Difference;
  configure(config: Properties): void;
  check(
    resource: Named,
    news: Properties,
    olds?: Properties,
  ): { readonly inputs: Properties; readonly faults: readonly Fault[] };
  diff(type: string, oldInputs: Properties, news: Properties): Difference;
  create(resource: Named, news: Properties, preview: boolean): Promise<State>;
  read(type: string, id: string, stateInputs: Properties): State | undefined;
  update(type: string, id: string, olds: Properties, news: Properties, preview: boolean): State;
  remove(type: string, id: string, inputs: Properties): void;
  invoke(token: string): Properties;
}

/** `name@region`, as version 7 of the AWS package takes an import from another region than the provider's. */
const IMPORT_REGION = /^(?<id>.+)@(?<region>[a-z]{2}(?:-[a-z]+)+-\d)$/;

/** The provider of one simulated cloud over one store. */
export function createProvider(table: CloudTable, store: Store): Provider {
  let caller: Caller | undefined;

  const typeOf = (token: string): ResourceType => {
    const type = table.types.get(token);
    if (type === undefined)
      throw new CloudError(`${token} is not simulated: it has no row in the ${table.cloud} table`);
    return type;
  };
  const configured = (): Caller => {
    if (caller === undefined) throw new CloudError("the provider was used before it was configured");
    return caller;
  };
  const state = (answer: Answer, marked: Properties): State => ({
    id: answer.id,
    inputs: keepSecrets(answer.inputs, marked),
    outputs: keepSecrets(answer.outputs, marked),
  });

  return {
    checkConfig: (news) => ({
      inputs: news,
      faults: objectFaults(table.config, decoded(table.config, news)),
    }),
    diffConfig: (olds, news) => {
      const changes = differences(plainProperties(olds), plainProperties(news));
      const replaces = [...changes.keys()].filter((path) => table.configReplaces.includes(topLevel(path)));
      return { changes, replaces, deleteBeforeReplace: false };
    },
    configure: (config) => {
      caller = { cloud: table.cloud, ...table.identity(decoded(table.config, config)) };
    },
    check: ({ type, name }, news, olds) => {
      if (!table.types.has(type))
        return { inputs: news, faults: [{ property: "", reason: `${type} is not simulated` }] };
      const { inputs, faults } = checkInputs(
        typeOf(type),
        name,
        plainProperties(news),
        olds && plainProperties(olds),
      );
      return { inputs: keepSecrets(inputs, news), faults };
    },
    diff: (type, oldInputs, news) =>
      diffInputs(typeOf(type), plainProperties(oldInputs), plainProperties(news)),
    create: async ({ type: token, name, urn }, news, preview) => {
      const type = typeOf(token);
      const inputs = plainProperties(news);
      if (preview)
        return {
          id: "",
          inputs: news,
          outputs: keepSecrets(previewCreate(store, configured(), type, inputs), news),
        };
      await passGate(store, "before", name);
      const answer = createResource(store, configured(), type, inputs, urn);
      await passGate(store, "after", name);
      return state(answer, news);
    },
    read: (token, id, stateInputs) => {
      const type = typeOf(token);
      const imported = IMPORT_REGION.exec(id)?.groups;
      const region = regionOf(type, plainProperties(stateInputs), configured().region);
      const answer = readResource(
        store,
        configured(),
        type,
        imported?.["id"] ?? id,
        imported?.["region"] ?? region,
      );
      return answer && state(answer, stateInputs);
    },
    update: (token, id, olds, news, preview) => {
      const type = typeOf(token);
      const inputs = plainProperties(news);
      if (!preview) return state(updateResource(store, configured(), type, id, inputs), news);
      return { id, inputs: news, outputs: keepSecrets({ ...plainProperties(olds), ...inputs }, news) };
    },
    remove: (token, id, inputs) => {
      deleteResource(store, configured(), typeOf(token), id, plainProperties(inputs));
    },
    invoke: (token) => {
      const answer = table.invoke(token, configured());
      if (answer === undefined) throw new CloudError(`${token} is not simulated`);
      return answer;
    },
  };
}

/** A provider's configuration as it was meant: whatever is not a string travels as JSON. */
function decoded(shape: ObjectShape, config: Properties): Properties {
  const isText = (name: string) => shape[name] === "string" || shape[`${name}?`] === "string";
  return Object.fromEntries(
    Object.entries(plainProperties(config)).map(([name, value]) => [
      name,
      isText(name) ? value : parsed(value),
    ]),
  );
}

function parsed(value: unknown): unknown {
  if (typeof value !== "string" || isUnknown(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
