import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { MARK } from "./processes.ts";

export const REPOSITORY = resolve(import.meta.dirname, "../..");

const NODE_BIN = join(REPOSITORY, "node_modules/.bin");
const PROVIDER_BIN = join(REPOSITORY, "simulator/provider/bin");

/** When every command is, unless a test says otherwise. */
export const AS_OF = "2026-12-01T00:00:00Z";

/** The stacks that the repository ships; the example is none. */
export const SHIPPED: readonly string[] = readdirSync(join(REPOSITORY, "stacks"))
  .flatMap((name) => /^Pulumi\.(.+)\.yaml$/.exec(name)?.[1] ?? [])
  .filter((stack) => stack !== "example");

/** An empty folder of our own. Nothing outside it is ever written or removed. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "upkeep-engine-"));
}

/** Code is linked; Pulumi.yaml and stack files are copied, because `stack init` writes into them. */
export function copyProject(project: string, directory: string, program?: string): void {
  copyFileSync(join(project, "Pulumi.yaml"), join(directory, "Pulumi.yaml"));
  symlinkSync(join(REPOSITORY, "node_modules"), join(directory, "node_modules"));
  symlinkSync(join(REPOSITORY, "package.json"), join(directory, "package.json"));
  mkdirSync(join(directory, "stacks"));
  for (const name of readdirSync(join(project, "stacks"))) {
    const [from, to] = [join(project, "stacks", name), join(directory, "stacks", name)];
    if (name.endsWith(".yaml")) copyFileSync(from, to);
    else if (name !== "main.js" || program === undefined) symlinkSync(from, to);
    else symlinkSync(join(import.meta.dirname, "fixtures", program), to);
  }
}

/** The same stack in another folder: its files, its state and its simulated cloud, all of them copies. */
export function copyDeployed(from: string, directory: string): void {
  copyProject(from, directory);
  cpSync(join(from, "state"), join(directory, "state"), { recursive: true });
  const database = new DatabaseSync(cloudOf(from));
  // SQLite's own copy, which needs no care for what its log still holds.
  database.prepare("VACUUM INTO ?").run(cloudOf(directory));
  database.close();
}

function cloudOf(directory: string): string {
  return join(directory, "cloud.sqlite");
}

/** Environment of the commands of one workspace; `shared` is the folder with its backend and its cloud. */
export function environment(directory: string, shared: string, engineBin: string, firstOnPath?: string) {
  for (const folder of ["home", "state"]) mkdirSync(join(shared, folder), { recursive: true });
  mkdirSync(join(directory, "tmp"), { recursive: true });
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
    // The state is written once per command and not twice per resource: four fifths of the time of a deployment.
    PULUMI_EXPERIMENTAL: "1",
    PULUMI_SKIP_CHECKPOINTS: "1",
    TMPDIR: join(directory, "tmp"),
    UPKEEP_SIMULATOR_STORE: cloudOf(shared),
    UPKEEP_AS_OF: AS_OF,
    [MARK]: directory,
  };
}
