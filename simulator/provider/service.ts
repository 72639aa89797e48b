import * as grpc from "@grpc/grpc-js";
import plugin from "@pulumi/pulumi/proto/plugin_pb.js";
import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import struct from "google-protobuf/google/protobuf/struct_pb.js";
import type { Difference } from "../kernel.ts";
import { isProperties, type Properties, present } from "../properties.ts";
import type { Fault } from "../shape.ts";
import type { Provider } from "./provider.ts";

type Struct = struct.Struct;

export function fromStruct(value: Struct | undefined): Properties {
  const read: unknown = value?.toJavaScript();
  return isProperties(read) ? read : {};
}

export function toStruct(properties: Properties): Struct {
  // Struct knows JSON only: entries that are absent must not be there at all.
  return struct.Struct.fromJavaScript(
    JSON.parse(JSON.stringify(present(properties))) as Record<string, struct.JavaScriptValue>,
  );
}

/** Answers a unary call with what `work` returns; what it throws becomes the call's error, message first. */
export function unary<Request, Response>(
  work: (request: Request) => Response | Promise<Response>,
): grpc.handleUnaryCall<Request, Response> {
  return (call, callback) => {
    Promise.resolve(call.request)
      .then(work)
      .then(
        (response) => {
          callback(null, response);
        },
        (error: unknown) => {
          callback({
            code: grpc.status.UNKNOWN,
            details: error instanceof Error ? error.message : String(error),
          });
        },
      );
  };
}

function checkResponse({
  inputs,
  faults,
}: {
  inputs: Properties;
  faults: readonly Fault[];
}): messages.CheckResponse {
  const failures = faults.map(({ property, reason }) =>
    new messages.CheckFailure().setProperty(property).setReason(`${property} ${reason}`.trim()),
  );
  return new messages.CheckResponse().setInputs(toStruct(inputs)).setFailuresList(failures);
}

function diffResponse({ changes, replaces, deleteBeforeReplace }: Difference): messages.DiffResponse {
  const { Kind } = messages.PropertyDiff;
  const kinds = {
    add: [Kind.ADD, Kind.ADD_REPLACE],
    delete: [Kind.DELETE, Kind.DELETE_REPLACE],
    update: [Kind.UPDATE, Kind.UPDATE_REPLACE],
  } as const;
  const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
  const response = new messages.DiffResponse()
    .setChanges(changes.size === 0 ? DIFF_NONE : DIFF_SOME)
    .setDiffsList([...changes.keys()])
    .setReplacesList([...replaces])
    .setDeletebeforereplace(deleteBeforeReplace)
    .setHasdetaileddiff(true);
  for (const [path, change] of changes) {
    const kind = kinds[change][replaces.includes(path) ? 1 : 0];
    response.getDetaileddiffMap().set(path, new messages.PropertyDiff().setKind(kind).setInputdiff(true));
  }
  return response;
}

/** `provider` as the gRPC service that Pulumi's engine talks to. */
function providerService(provider: Provider, version: string): grpc.UntypedServiceImplementation {
  const done = () => new empty.Empty();
  const named = (request: { getType(): string; getName(): string; getUrn(): string }) => ({
    type: request.getType(),
    name: request.getName(),
    urn: request.getUrn(),
  });
  return {
    handshake: unary(() => new messages.ProviderHandshakeResponse().setAcceptSecrets(true)),
    getPluginInfo: unary(() => new plugin.PluginInfo().setVersion(version)),
    checkConfig: unary((request: messages.CheckRequest) =>
      checkResponse(provider.checkConfig(fromStruct(request.getNews()))),
    ),
    diffConfig: unary((request: messages.DiffRequest) =>
      diffResponse(
        provider.diffConfig(
          fromStruct(request.getOldInputs() ?? request.getOlds()),
          fromStruct(request.getNews()),
        ),
      ),
    ),
    configure: unary((request: messages.ConfigureRequest) => {
      provider.configure(fromStruct(request.getArgs()));
      return new messages.ConfigureResponse().setAcceptsecrets(true).setSupportspreview(true);
    }),
    invoke: unary((request: messages.InvokeRequest) =>
      new messages.InvokeResponse().setReturn(toStruct(provider.invoke(request.getTok()))),
    ),
    check: unary((request: messages.CheckRequest) => {
      const olds = request.getOlds();
      return checkResponse(
        provider.check(named(request), fromStruct(request.getNews()), olds && fromStruct(olds)),
      );
    }),
    diff: unary((request: messages.DiffRequest) =>
      diffResponse(
        provider.diff(request.getType(), fromStruct(request.getOldInputs()), fromStruct(request.getNews())),
      ),
    ),
    create: unary(async (request: messages.CreateRequest) => {
      const { id, outputs } = await provider.create(
        named(request),
        fromStruct(request.getProperties()),
        request.getPreview(),
      );
      return new messages.CreateResponse().setId(id).setProperties(toStruct(outputs));
    }),
    read: unary((request: messages.ReadRequest) => {
      const state = provider.read(request.getType(), request.getId(), fromStruct(request.getInputs()));
      if (state === undefined) return new messages.ReadResponse();
      return new messages.ReadResponse()
        .setId(state.id)
        .setInputs(toStruct(state.inputs))
        .setProperties(toStruct(state.outputs));
    }),
    update: unary((request: messages.UpdateRequest) => {
      const [olds, news] = [fromStruct(request.getOlds()), fromStruct(request.getNews())];
      const { outputs } = provider.update(
        request.getType(),
        request.getId(),
        olds,
        news,
        request.getPreview(),
      );
      return new messages.UpdateResponse().setProperties(toStruct(outputs));
    }),
    delete: unary((request: messages.DeleteRequest) => {
      provider.remove(request.getType(), request.getId(), fromStruct(request.getOldInputs()));
      return done();
    }),
    cancel: unary(done),
    attach: unary(done),
  };
}

/** Serves gRPC on a free port of the loopback and answers the port. */
export function listen(server: grpc.Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
      if (error) reject(error);
      else resolve(port);
    });
  });
}

/** Larger than any state that a stack of ours sends in one message. */
export const SERVER_OPTIONS = {
  "grpc.max_receive_message_length": 400 * 1024 * 1024,
  "grpc.max_send_message_length": 400 * 1024 * 1024,
};

/** Starts the provider as the process that the engine expects: its port is the first line on stdout. */
export async function serveProvider(provider: Provider, version: string): Promise<number> {
  const server = new grpc.Server(SERVER_OPTIONS);
  server.addService(services.ResourceProviderService, providerService(provider, version));
  return listen(server);
}
