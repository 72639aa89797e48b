import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";
import { runInProcess } from "../../simulator/in-process/run.ts";
import { type Seed, seedStore } from "../../simulator/seed.ts";
import { openStore, type Store, type StoredResource } from "../../simulator/store.ts";
import { configIn, seedsOf, stackFileOf } from "./environment-file.ts";
import { AS_OF, REPOSITORY } from "./folder.ts";
import { createWorkspace, type Workspace, type WorkspaceOptions } from "./harness.ts";
import { follow, type Run } from "./steps.ts";

/** Stands for the secret in all tests: where this text shows, a secret has leaked. */
export const PLANTED = "planted-secret";

/** A workspace of a shipped stack whose one secret is set, and nothing deployed. */
export async function configured(options: WorkspaceOptions): Promise<Workspace> {
  const workspace = await createWorkspace(options);
  const { pulumi, stack } = workspace;
  const set = pulumi("config", "set", "--secret", "upkeep:externalId", PLANTED, "--stack", stack);
  return orDisposed(workspace, set);
}

/** A shipped stack, deployed. */
export async function deployed(options: WorkspaceOptions): Promise<Workspace> {
  const workspace = await configured(options);
  return orDisposed(workspace, workspace.up());
}

/** The workspace where its command works; otherwise nothing of it is left behind. */
async function orDisposed(workspace: Workspace, command: Promise<Run>): Promise<Workspace> {
  try {
    worked(await command);
    return workspace;
  } catch (error) {
    await workspace.dispose();
    throw error;
  }
}

/** A command that must succeed; what it printed is the message where it does not. */
export function worked(run: Run): Run {
  expect(run.exitCode, said(run)).toBe(0);
  return run;
}

/** All that a command printed. */
export function said({ stdout, stderr }: Run): string {
  return stdout + stderr;
}

/** Everything that the simulated clouds hold, to be compared with later. */
export function everything(store: Store): readonly StoredResource[] {
  return store.find({});
}

/** The program of a workspace's stack run in process, on a cloud that holds only `seeds`. */
export async function inProcess(workspace: Workspace, env: NodeJS.ProcessEnv, seeds: readonly Seed[] = []) {
  const store = openStore(":memory:");
  try {
    seedStore(store, [...seedsOf(workspace), ...seeds]);
    return await runInProcess({
      projectDir: workspace.directory,
      stack: workspace.stack,
      config: { ...configIn(stackFileOf(workspace)), "upkeep:externalId": PLANTED },
      secretKeys: ["upkeep:externalId"],
      env,
      store,
    });
  } finally {
    store.close();
  }
}

/** Does something to a copy of a deployed workspace, which goes away afterwards. */
export async function onCopy(of: Workspace, work: (copy: Workspace) => Promise<void>): Promise<void> {
  const copy = of.fork();
  try {
    await work(copy);
  } finally {
    await copy.dispose();
  }
}

/** `upkeep` as a process of its own, in the folder of a workspace. */
export async function upkeep({ directory }: Workspace, ...args: readonly string[]) {
  const command = [join(REPOSITORY, "cli/upkeep.js"), ...args];
  const env = { ...process.env, UPKEEP_AS_OF: AS_OF, NO_COLOR: "1" };
  const child = spawn(process.execPath, command, { cwd: directory, env, stdio: ["ignore", "pipe", "pipe"] });
  const { exitCode, stdout, stderr } = await follow(child, "").done;
  return { exitCode, stdout, stderr };
}
