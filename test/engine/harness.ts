import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { locateEngine } from "../../simulator/engine/locate.ts";
import { seedStore } from "../../simulator/seed.ts";
import { openStore, type Store } from "../../simulator/store.ts";
import { seedsOf } from "./environment-file.ts";
import { copyDeployed, copyProject, environment, newFolder, REPOSITORY } from "./folder.ts";
import { endAll } from "./processes.ts";
import { follow, type Run, type Running } from "./steps.ts";

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
  /** A copy that stands where this one stands now, on its own; to be disposed of on its own. */
  readonly fork: () => Workspace;
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
  /** SIGKILLs a command, and then everything that it had started. */
  readonly kill: (running: Running) => Promise<void>;
  /** Ends every process of the workspace, by its pid, and removes the folder. */
  readonly dispose: () => Promise<void>;
}

export interface WorkspaceOptions {
  /** Folder with Pulumi.yaml and stacks/. Default: this repository. */
  readonly project?: string;
  readonly stack: string;
  /** A file of `fixtures/` that stands in for the project's program. */
  readonly program?: string;
  /** Added to the environment of every command, such as `UPKEEP_AS_OF`. */
  readonly env?: NodeJS.ProcessEnv;
  /** A folder that comes first on PATH, before our own Node and provider: what a user may have there. */
  readonly firstOnPath?: string;
  /** Share another workspace's backend and cloud, for a second stack beside the first. Dispose of this one first. */
  readonly beside?: Workspace;
}

/** A copy of a project with its own backend, Pulumi home and simulated cloud, and its stack initialised. */
export async function createWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  if (!ENGINE.found) throw new Error(ENGINE.reason);
  const { project = REPOSITORY, stack, beside } = options;
  const directory = newFolder();
  copyProject(project, directory, options.program);
  const shared = beside?.directory ?? directory;
  const added = options.env ?? {};
  const env = { ...environment(directory, shared, ENGINE.bin, options.firstOnPath), ...added };
  const store = beside?.store ?? openStore(env.UPKEEP_SIMULATOR_STORE);
  seedStore(store, seedsOf({ directory, stack }));
  const created = workspaceOf({ directory, stack, env, added, store, ownsStore: beside === undefined });
  try {
    await mustWork(created.pulumi("stack", "init", stack));
  } catch (error) {
    await created.dispose();
    throw error;
  }
  return created;
}

/** A workspace that stands where another one stands now, and goes its own way from there. */
function forkOf(place: Place): Workspace {
  if (!ENGINE.found) throw new Error(ENGINE.reason);
  const directory = newFolder();
  copyDeployed(place.directory, directory);
  const env = environment(directory, directory, ENGINE.bin);
  return workspaceOf({
    ...place,
    directory,
    env: { ...env, ...place.added },
    store: openStore(env.UPKEEP_SIMULATOR_STORE),
  });
}

interface Place {
  readonly directory: string;
  readonly stack: string;
  readonly env: NodeJS.ProcessEnv;
  /** What of `env` the test asked for; a copy gets it too. */
  readonly added: NodeJS.ProcessEnv;
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
    fork: () => forkOf(place),
    with: (more) => workspaceOf({ ...place, env: { ...env, ...more }, added: { ...place.added, ...more } }),
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
      // The language host and what it started do not notice.
      await endAll(directory);
    },
    dispose: async () => {
      await endAll(directory);
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
