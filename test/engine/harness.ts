import { type ChildProcess, spawn } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { locateEngine } from "../../simulator/engine/locate.ts";
import { openStore, type Store } from "../../simulator/store.ts";
import { follow, type Run, type Running } from "./steps.ts";

const REPOSITORY = resolve(import.meta.dirname, "../..");
const NODE_BIN = join(REPOSITORY, "node_modules/.bin");
const PROVIDER_BIN = join(REPOSITORY, "simulator/provider/bin");

/** The commands that can log events. */
const WITH_STEPS = ["up", "preview", "refresh", "destroy", "import"];

/** The engine, or why its tests cannot run; with `UPKEEP_REQUIRE=engine` the lack is an error. */
export const ENGINE = locateEngine();

/** Appended to the name of every engine suite, so that a run without engine says why. */
export const WHY_NOT = ENGINE.found ? "" : ` (not run: ${ENGINE.reason})`;

if (!ENGINE.found && (process.env["UPKEEP_REQUIRE"] ?? "").split(",").includes("engine")) {
  throw new Error(`the engine suite is required and cannot run: ${ENGINE.reason}`);
}

type Command = (...args: string[]) => Promise<Run>;

/** A stack on Pulumi's own engine, in a folder of its own, acting on a simulated cloud. */
export interface Workspace {
  readonly directory: string;
  readonly stack: string;
  /** The simulated cloud that the workspace's providers act on. */
  readonly store: Store;
  /** The same workspace with more environment for its commands, such as another `UPKEEP_AS_OF`. */
  readonly with: (env: NodeJS.ProcessEnv) => Workspace;
  /** Starts any `pulumi` command and lets it run. */
  readonly start: (...args: string[]) => Running;
  /** Runs any `pulumi` command, for example `config set`. */
  readonly pulumi: Command;
  readonly up: Command;
  readonly preview: Command;
  readonly refresh: Command;
  readonly destroy: Command;
  /** `pulumi import <type> <name> <id> …`. */
  readonly import: Command;
  readonly cancel: Command;
  /** The state, parsed; secrets stay encrypted. */
  readonly export: () => Promise<unknown>;
  /** SIGKILLs a command and waits until everything that it had started is gone too. */
  readonly kill: (running: Running) => Promise<void>;
  /** Ends every process of the workspace, by its pid, and removes the folder. */
  readonly dispose: () => Promise<void>;
}

export interface WorkspaceOptions {
  /** Folder with Pulumi.yaml and stacks/. Default: this repository. */
  readonly project?: string;
  readonly stack: string;
  /** Added to the environment of every command, such as `UPKEEP_AS_OF`. */
  readonly env?: NodeJS.ProcessEnv;
  /** A folder that comes first on PATH, before our own Node and provider: what a user may have there. */
  readonly firstOnPath?: string;
  /** Share another workspace's backend and cloud, for a second stack beside the first. Dispose of this one first. */
  readonly beside?: Workspace;
}

/**
 * A copy of a project with its own backend, Pulumi home and simulated cloud, and its stack initialised.
 * Code is linked; Pulumi.yaml and stack files are copied, because `stack init` writes into them.
 */
export async function createWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  if (!ENGINE.found) throw new Error(ENGINE.reason);
  const { project = REPOSITORY, stack, beside } = options;
  const directory = mkdtempSync(join(tmpdir(), "upkeep-engine-"));
  copyProject(project, directory);
  const env = {
    ...environment(ENGINE.bin, beside?.directory ?? directory, options.firstOnPath),
    UPKEEP_ENGINE_TEST: directory,
    ...options.env,
  };
  const store = beside?.store ?? openStore(env.UPKEEP_SIMULATOR_STORE);
  const created = workspaceOf({ directory, stack, env, store, ownsStore: beside === undefined });
  await mustWork(created.pulumi("stack", "init", stack));
  return created;
}

interface Place {
  readonly directory: string;
  readonly stack: string;
  readonly env: NodeJS.ProcessEnv;
  readonly store: Store;
  readonly ownsStore: boolean;
}

let commands = 0;

function workspaceOf(place: Place): Workspace {
  const { directory, stack, env, store } = place;
  const start = (...args: string[]): Running => {
    commands += 1;
    const events = join(directory, `events-${commands}.jsonl`);
    const logging = WITH_STEPS.includes(args[0] ?? "") ? ["--event-log", events] : [];
    const child: ChildProcess = spawn("pulumi", [...args, ...logging, "--non-interactive"], {
      cwd: directory,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    return follow(child, events);
  };
  const pulumi: Command = (...args) => start(...args).done;
  const onStack =
    (...command: string[]): Command =>
    (...args) =>
      pulumi(...command, "--stack", stack, ...args);
  return {
    directory,
    stack,
    store,
    with: (more) => workspaceOf({ ...place, env: { ...env, ...more } }),
    start,
    pulumi,
    up: onStack("up", "--yes", "--skip-preview"),
    preview: onStack("preview"),
    refresh: onStack("refresh", "--yes", "--skip-preview"),
    destroy: onStack("destroy", "--yes", "--skip-preview"),
    import: onStack("import", "--yes", "--skip-preview"),
    cancel: (...args) => pulumi("cancel", stack, "--yes", ...args),
    export: async () => JSON.parse((await mustWork(onStack("stack", "export")())).stdout) as unknown,
    kill: async (running) => {
      running.process.kill("SIGKILL");
      await running.done;
      while (processesOf(directory).length > 0) await pause(10);
    },
    dispose: async () => {
      for (const pid of processesOf(directory)) process.kill(pid, "SIGKILL");
      while (processesOf(directory).length > 0) await pause(10);
      if (place.ownsStore) store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function mustWork(command: Promise<Run>): Promise<Run> {
  const run = await command;
  if (run.exitCode === 0) return run;
  throw new Error(`pulumi ended with ${String(run.exitCode)}:\n${run.stdout}${run.stderr}`);
}

function environment(engineBin: string, shared: string, firstOnPath?: string) {
  for (const folder of ["home", "state"]) mkdirSync(join(shared, folder), { recursive: true });
  return {
    ...process.env,
    PATH: [firstOnPath, NODE_BIN, PROVIDER_BIN, engineBin, process.env["PATH"]]
      .filter((folder) => folder)
      .join(delimiter),
    PULUMI_HOME: join(shared, "home"),
    PULUMI_BACKEND_URL: `file://${join(shared, "state")}`,
    PULUMI_CONFIG_PASSPHRASE: "correct horse battery staple",
    PULUMI_SKIP_UPDATE_CHECK: "1",
    PULUMI_DEBUG_COMMANDS: "1", // makes `--event-log` known
    UPKEEP_SIMULATOR_STORE: join(shared, "cloud.sqlite"),
    UPKEEP_AS_OF: "2026-12-01T00:00:00Z",
  };
}

function copyProject(project: string, directory: string): void {
  copyFileSync(join(project, "Pulumi.yaml"), join(directory, "Pulumi.yaml"));
  symlinkSync(join(REPOSITORY, "node_modules"), join(directory, "node_modules"));
  symlinkSync(join(REPOSITORY, "package.json"), join(directory, "package.json"));
  mkdirSync(join(directory, "stacks"));
  for (const name of readdirSync(join(project, "stacks"))) {
    const [from, to] = [join(project, "stacks", name), join(directory, "stacks", name)];
    if (name.endsWith(".yaml")) copyFileSync(from, to);
    else symlinkSync(from, to);
  }
}

/** Living processes of a workspace, known by its folder in their environment. */
function processesOf(directory: string): number[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => pid !== process.pid && belongsTo(pid, directory));
}

function belongsTo(pid: number, directory: string): boolean {
  try {
    // A process that has ended but was not waited for has an empty environment.
    return readFileSync(`/proc/${pid}/environ`, "utf8").includes(`UPKEEP_ENGINE_TEST=${directory}\0`);
  } catch {
    return false;
  }
}
