import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

const RUNNER = fileURLToPath(import.meta.resolve("@pulumi/pulumi/cmd/run/index.js"));

const projectSchema = z.object({ name: z.string(), main: z.string().default(".") });

/** A Pulumi project, as far as running it needs. */
export interface Project {
  readonly directory: string;
  readonly name: string;
  readonly main: string;
}

export function readProject(directory: string): Project {
  const file: unknown = parse(readFileSync(join(directory, "Pulumi.yaml"), "utf8"));
  return { directory, ...projectSchema.parse(file) };
}

export interface ProgramOptions {
  readonly project: Project;
  readonly stack: string;
  readonly config: Readonly<Record<string, string>>;
  readonly secretKeys: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Address of both services, `127.0.0.1:<port>`. */
  readonly engine: string;
  readonly signal?: AbortSignal | undefined;
}

/** Runs the project's program as Pulumi's own language host does; `onLine` sees what it prints. */
export function runProgram(options: ProgramOptions, onLine: (line: string) => void): Promise<number> {
  const { project, stack, config, secretKeys, env, engine, signal } = options;
  const main = join(project.directory, project.main);
  // For a file the program's working directory is the file's folder, and its name is what is run.
  const [pwd, program] = statSync(main).isDirectory() ? [main, "."] : [dirname(main), basename(main)];
  const flags = {
    organization: "organization",
    project: project.name,
    "root-directory": project.directory,
    stack,
    pwd,
    parallel: "16",
    monitor: engine,
    engine,
  };
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  const child = spawn(process.execPath, [RUNNER, ...args, program], {
    cwd: pwd,
    env: {
      ...process.env,
      ...env,
      PULUMI_CONFIG: JSON.stringify(config),
      PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(secretKeys),
    },
    stdio: ["ignore", "pipe", "pipe"],
    ...(signal && { signal, killSignal: "SIGKILL" as const }),
  });
  return ended(child, onLine);
}

function ended(child: ChildProcess, onLine: (line: string) => void): Promise<number> {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", onLine);
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve(code ?? 1);
    });
  });
}
