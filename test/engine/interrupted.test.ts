import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { closeGate, type GatePlace, openGate, reached } from "../../simulator/gate.ts";
import { parseState } from "./differential.ts";
import { createWorkspace, ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { changes, type Running } from "./steps.ts";

const PROJECT = join(import.meta.dirname, "../simulator/fixtures/vault");
const STACK = "acme-test";
const TIMEOUT = 120_000;

let workspace: Workspace | undefined;

/** An `up` whose vault is being created, and stays so until its gate opens. */
async function heldAtVault(place: GatePlace): Promise<{ at: Workspace; running: Running }> {
  const at = await createWorkspace({ project: PROJECT, stack: STACK });
  workspace = at;
  closeGate(at.store, place, "vault");
  const running = at.start("up", "--yes", "--skip-preview", "--stack", STACK);
  await Promise.race([
    reached(at.store, place, "vault"),
    running.done.then((run) => Promise.reject(new Error(run.stdout + run.stderr))),
  ]);
  return { at, running };
}

afterEach(async () => {
  await workspace?.dispose();
  workspace = undefined;
});

describe.skipIf(!ENGINE.found)(`an update that is interrupted${WHY_NOT}`, { timeout: TIMEOUT }, () => {
  it("finishes what runs on the first SIGINT, and the next up creates only the rest", async () => {
    const { at, running } = await heldAtVault("before");

    running.process.kill("SIGINT");
    await running.printed("cancelling");
    openGate(at.store, "before", "vault");
    const interrupted = await running.done;
    const resumed = await at.up();

    expect(interrupted.exitCode).toBe(1);
    expect(changes(resumed)).toEqual(["create lock", "create plan"]);
    expect((await at.preview("--expect-no-changes")).exitCode).toBe(0);
  });

  it("leaves a lock and a pending creation when it is killed; cancel and refresh clear them", async () => {
    const { at, running } = await heldAtVault("before");

    running.process.kill("SIGKILL");
    await running.done;
    openGate(at.store, "before", "vault");
    const locked = await at.up();
    await at.cancel();
    const pending = parseState(await at.export()).pending_operations;
    await at.refresh("--clear-pending-creates");
    const resumed = await at.up();

    expect(locked.exitCode).toBe(1);
    expect(locked.stdout + locked.stderr).toContain("currently locked by 1 lock(s)");
    expect(pending).toHaveLength(1);
    expect(resumed.exitCode, resumed.stdout).toBe(0);
    expect(parseState(await at.export()).pending_operations ?? []).toEqual([]);
  });

  it("collides visibly where the cloud had done what the engine never heard of", async () => {
    const { at, running } = await heldAtVault("after");

    running.process.kill("SIGKILL");
    await running.done;
    openGate(at.store, "after", "vault");
    await at.cancel();
    await at.refresh("--clear-pending-creates");
    const collided = await at.up();

    expect(collided.exitCode).toBe(1);
    expect(collided.stdout + collided.stderr).toContain(
      "AlreadyExistsException: Backup vault with the same name already exists",
    );
  });
});
