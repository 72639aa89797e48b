import * as grpc from "@grpc/grpc-js";
import engineServices from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import engineMessages from "@pulumi/pulumi/proto/engine_pb.js";
import resourceServices from "@pulumi/pulumi/proto/resource_grpc_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import { AWS } from "../aws/table.ts";
import { listen, SERVER_OPTIONS, unary } from "../provider/service.ts";
import type { Store } from "../store.ts";
import { monitorService } from "./monitor.ts";
import { readProject, runProgram } from "./program.ts";
import { createRegistry, type Registry } from "./registry.ts";
import { exportState, type StateExport } from "./state.ts";

export interface InProcessOptions {
  /** Folder with Pulumi.yaml. */
  readonly projectDir: string;
  readonly stack: string;
  /** Configuration by full key (`upkeep:environment`); objects as JSON. */
  readonly config: Readonly<Record<string, string>>;
  /** Keys of `config` that are secret. Default: none. */
  readonly secretKeys?: readonly string[];
  /** Added to this process's environment for the program. */
  readonly env?: NodeJS.ProcessEnv;
  /** The simulated clouds: empty, or holding only seeds. */
  readonly store: Store;
  /** Ends the program at once; the promise rejects. */
  readonly signal?: AbortSignal;
}

export interface LogEntry {
  readonly severity: "info" | "warning" | "error";
  readonly message: string;
  readonly urn?: string;
}

/**
 * Why a run failed. `program`: the program said so itself, with a `pulumi.RunError`. `resource`: a registration was
 * refused. `crash`: the program ended in any other way.
 */
export interface Failure {
  readonly kind: "program" | "resource" | "crash";
  readonly message: string;
  readonly urn?: string;
}

export interface InProcessResult {
  /** What was created, also where the run failed half-way. Holds no secret. */
  readonly deployment: StateExport;
  readonly log: readonly LogEntry[];
  /** Of the program; 0 exactly where `failures` is empty. */
  readonly exitCode: number;
  readonly failures: readonly Failure[];
}

/**
 * Runs a Pulumi program against simulated clouds, without Pulumi's CLI: registers, checks and creates, nothing else.
 * Prints nothing.
 */
export async function runInProcess(options: InProcessOptions): Promise<InProcessResult> {
  const { projectDir, stack, config, secretKeys = [], env = {}, store, signal } = options;
  const project = readProject(projectDir);
  const registry = createRegistry(project.name, stack, [AWS], store);
  const log: LogEntry[] = [];
  const server = new grpc.Server(SERVER_OPTIONS);
  server.addService(resourceServices.ResourceMonitorService, monitorService(registry));
  server.addService(engineServices.EngineService, engineService(log));
  try {
    const engine = `127.0.0.1:${await listen(server)}`;
    const exitCode = await runProgram(
      { project, stack, config, secretKeys, env, engine, signal },
      (message) => {
        log.push({ severity: "info", message });
      },
    );
    const failures = failuresOf(registry, log, exitCode);
    return {
      deployment: exportState(registry.resources.values(), store),
      log,
      exitCode: exitCode || failures.length,
      failures,
    };
  } finally {
    server.forceShutdown();
  }
}

function engineService(log: LogEntry[]): grpc.UntypedServiceImplementation {
  let root = "";
  const { DEBUG, ERROR, WARNING } = engineMessages.LogSeverity;
  return {
    log: unary((request: engineMessages.LogRequest) => {
      const level = request.getSeverity();
      const severity = level === ERROR ? "error" : level === WARNING ? "warning" : "info";
      const urn = request.getUrn();
      if (level !== DEBUG) log.push({ severity, message: request.getMessage(), ...(urn !== "" && { urn }) });
      return new empty.Empty();
    }),
    getRootResource: unary(() => new engineMessages.GetRootResourceResponse().setUrn(root)),
    setRootResource: unary((request: engineMessages.SetRootResourceRequest) => {
      root = request.getUrn();
      return new engineMessages.SetRootResourceResponse();
    }),
  };
}

/** How the SDK's runner begins what it logs about an error that is not a `pulumi.RunError`. */
const UNHANDLED = /^Running program .* failed with an unhandled exception/s;

function failuresOf({ refusals }: Registry, log: readonly LogEntry[], exitCode: number): Failure[] {
  if (refusals.length > 0) return refusals.map((refusal) => ({ kind: "resource", ...refusal }));
  const errors = log.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    return errors.map(({ message }) => ({ kind: UNHANDLED.test(message) ? "crash" : "program", message }));
  }
  const printed = log.map(({ message }) => message).join("\n");
  return exitCode === 0
    ? []
    : [{ kind: "crash", message: `the program ended with ${exitCode}:\n${printed}` }];
}
