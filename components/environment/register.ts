import * as pulumi from "@pulumi/pulumi";
import { classOf } from "./classes.ts";
import { type AnySpecified, withReferences } from "./specified.ts";

/** Registered resources by logical name, shared by all areas of one environment. */
export type Registered = Map<string, pulumi.CustomResource>;

/**
 * Registers what was specified, in order, below `parent`. A reference becomes the output of a resource registered
 * before. Throws where there is none: the specification, not the user, is wrong.
 */
export function register(
  specified: readonly AnySpecified[],
  context: {
    readonly parent: pulumi.Resource;
    readonly providers: Readonly<Record<string, pulumi.ProviderResource | undefined>>;
    readonly registered: Registered;
  },
): void {
  const { parent, providers, registered } = context;
  const named = (name: string) => {
    const resource = registered.get(name);
    if (resource === undefined) throw new Error(`${name} is referred to before it is specified`);
    return resource;
  };
  for (const { type, name, provider, inputs, options = {} } of specified) {
    const Resource = classOf(type);
    const chosen = providers[provider];
    if (chosen === undefined)
      throw new Error(`${name} needs the provider ${provider}, which the environment lacks`);
    const args = withReferences(
      inputs,
      ({ ref, output }) => outputOf(named(ref), output),
      pulumi.jsonStringify,
    );
    const { adopt, dependsOn = [], ignoreChanges = [], ...flags } = options;
    const resource = new Resource(name, args as Record<string, pulumi.Input<unknown>>, {
      parent,
      provider: chosen,
      ...flags,
      ...(adopt === undefined ? {} : { import: adopt }),
      ...(dependsOn.length === 0 ? {} : { dependsOn: dependsOn.map(named) }),
      ...(ignoreChanges.length === 0 ? {} : { ignoreChanges: [...ignoreChanges] }),
    });
    registered.set(name, resource);
  }
}

function outputOf(resource: pulumi.CustomResource, output: string): pulumi.Output<unknown> {
  const value = (resource as unknown as Record<string, unknown>)[output];
  if (!pulumi.Output.isInstance(value)) throw new Error(`a reference asks for ${output}, which is no output`);
  return value;
}
