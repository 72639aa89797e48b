import type * as grpc from "@grpc/grpc-js";
import providerMessages from "@pulumi/pulumi/proto/provider_pb.js";
import messages from "@pulumi/pulumi/proto/resource_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import { isProperties, type Properties } from "../properties.ts";
import { fromStruct, toStruct, unary } from "../provider/service.ts";
import { flat, plainProperties } from "../provider/wire.ts";
import type { Registration, Registry } from "./registry.ts";
import type { ResourceState } from "./state.ts";

/** What the SDK may use; a program that needs more (transforms, hooks) is told so by the SDK. */
const FEATURES = ["secrets", "resourceReferences", "outputValues", "aliasSpecs", "deletedWith"];

/** `registry` as the gRPC service that a Pulumi program registers its resources with. */
export function monitorService(registry: Registry): grpc.UntypedServiceImplementation {
  const unsupported = (what: string) =>
    unary(() =>
      Promise.reject(
        new Error(`the in-process engine does not support ${what}; run it on Pulumi's own engine`),
      ),
    );
  return {
    supportsFeature: unary((request: messages.SupportsFeatureRequest) =>
      new messages.SupportsFeatureResponse().setHassupport(FEATURES.includes(request.getId())),
    ),
    registerResource: unary(async (request: messages.RegisterResourceRequest) => {
      const state = await registry.register(registration(request));
      return response(state, request.getAcceptsecrets());
    }),
    registerResourceOutputs: unary((request: messages.RegisterResourceOutputsRequest) => {
      registry.setOutputs(request.getUrn(), flattened(fromStruct(request.getOutputs())));
      return new empty.Empty();
    }),
    invoke: unary((request: messages.ResourceInvokeRequest) =>
      new providerMessages.InvokeResponse().setReturn(
        toStruct(registry.invoke(request.getTok(), request.getProvider())),
      ),
    ),
    signalAndWaitForShutdown: unary(() => new empty.Empty()),
    readResource: unsupported("reading existing resources (`.get`)"),
    call: unsupported("method calls"),
    registerStackTransform: unsupported("transforms"),
    registerStackInvokeTransform: unsupported("invoke transforms"),
    registerResourceHook: unsupported("hooks"),
    registerPackage: unsupported("parameterized packages"),
  };
}

function registration(request: messages.RegisterResourceRequest): Registration {
  if (request.getRemote()) throw new Error("the in-process engine does not support remote components");
  const propertyDependencies: Record<string, readonly string[]> = {};
  request.getPropertydependenciesMap().forEach((dependencies, name) => {
    if (dependencies.getUrnsList().length > 0) propertyDependencies[name] = dependencies.getUrnsList();
  });
  return {
    type: request.getType(),
    name: request.getName(),
    custom: request.getCustom(),
    parent: request.getParent(),
    provider: request.getProvider(),
    version: request.getVersion(),
    importId: request.getImportid(),
    ignoreChanges: request.getIgnorechangesList(),
    protect: request.getProtect() === true,
    retainOnDelete: request.getRetainondelete() === true,
    deletedWith: request.getDeletedwith(),
    inputs: flattened(fromStruct(request.getObject())),
    dependencies: request.getDependenciesList(),
    propertyDependencies,
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
  };
}

function response(state: ResourceState, acceptsSecrets: boolean): messages.RegisterResourceResponse {
  const outputs = state.outputs ?? {};
  return new messages.RegisterResourceResponse()
    .setUrn(state.urn)
    .setId(state.id ?? "")
    .setObject(toStruct(acceptsSecrets ? outputs : plainProperties(outputs)));
}

function flattened(properties: Properties): Properties {
  const value = flat(properties);
  return isProperties(value) ? value : {};
}
