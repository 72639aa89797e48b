import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeGate, type GatePlace, openGate, reached } from "../../simulator/gate.ts";
import { configured, onCopy, said, worked } from "./deployed.ts";
import { parseState } from "./differential.ts";
import { editEnvironment, slimDown } from "./environment-file.ts";
import { ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { adoptAsHowTo, runHowTo } from "./how-to.ts";
import { allEnded } from "./processes.ts";
import { changes, type Running } from "./steps.ts";

const TIMEOUT = 200_000;
const HOW_TO = "interrupted-update";
const VAULT = "backup-vault-eu-central-1-workload";
const KEY = "backup-key-eu-central-1-workload";

/** An `up` that creates one thing at a time, held where it creates `name`; nothing else is under way. */
async function heldAt({ store, start, stack }: Workspace, place: GatePlace, name: string): Promise<Running> {
  closeGate(store, place, name);
  const running = start("up", "--yes", "--skip-preview", "--parallel", "1", "--stack", stack);
  await Promise.race([
    reached(store, place, name),
    running.done.then((run) => Promise.reject(new Error(said(run)))),
  ]);
  return running;
}

/** Kills an update where it creates `name`, the cloud having done it (`after`) or not. */
async function killedAt(workspace: Workspace, place: GatePlace, name: string): Promise<void> {
  await workspace.kill(await heldAt(workspace, place, name));
  openGate(workspace.store, place, name);
}

const pending = async (workspace: Workspace) =>
  parseState(await workspace.export()).pending_operations?.length ?? 0;

describe.skipIf(!ENGINE.found)(
  `an update of biolab-prod, interrupted${WHY_NOT}`,
  { timeout: TIMEOUT },
  () => {
    let fresh: Workspace;

    beforeAll(async () => {
      // What a killed update leaves behind is what it had saved until then.
      fresh = await configured({ stack: "biolab-prod", env: { PULUMI_SKIP_CHECKPOINTS: "" } });
      slimDown(fresh, "sample-index");
    }, TIMEOUT);

    afterAll(() => fresh.dispose());

    it("once: what runs is finished and saved, and the next up creates only the rest", () =>
      onCopy(fresh, async (copy) => {
        const running = await heldAt(copy, "before", VAULT);
        running.process.kill("SIGINT");
        await running.printed("cancelling");
        openGate(copy.store, "before", VAULT);
        const interrupted = await running.done;
        const [resumed] = await runHowTo(copy, HOW_TO, "Stopped with Ctrl-C once");

        expect(interrupted.exitCode).toBe(1);
        expect(changes(interrupted)).toContain(`create ${VAULT}`);
        expect(resumed && changes(worked(resumed))).not.toContain(`create ${VAULT}`);
        expect(await pending(copy)).toBe(0);
        worked(await copy.preview("--expect-no-changes"));
      }));

    it("twice: what was being created is pending until refresh clears it", () =>
      onCopy(fresh, async (copy) => {
        const running = await heldAt(copy, "before", VAULT);
        running.process.kill("SIGINT");
        await running.printed("cancelling");
        running.process.kill("SIGINT");
        const interrupted = await running.done;
        await allEnded(copy.directory);
        openGate(copy.store, "before", VAULT);
        const before = await pending(copy);
        const runs = await runHowTo(copy, HOW_TO, "Stopped with Ctrl-C twice");

        expect(interrupted.exitCode).toBe(8);
        expect(said(interrupted)).toContain("creating (interrupted)");
        expect(before).toBe(1);
        expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
        expect(await pending(copy)).toBe(0);
        worked(await copy.preview("--expect-no-changes"));
      }));

    it("by SIGKILL: the lock is lifted by cancel, and what the cloud had done is adopted", () =>
      onCopy(fresh, async (copy) => {
        await killedAt(copy, "after", VAULT);
        const locked = await copy.up();
        const runs = await runHowTo(copy, HOW_TO, "Killed");
        adoptAsHowTo(copy, HOW_TO, "If `up` says that something already exists");
        const [resumed] = await runHowTo(copy, HOW_TO, "If `up` says that something already exists");
        editEnvironment(copy, [["adopt"], undefined]);

        expect(locked.exitCode).toBe(1);
        expect(said(locked)).toContain("currently locked by 1 lock(s)");
        expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 1]);
        expect(runs.map(said).join("")).toContain(
          "AlreadyExistsException: Backup vault with the same name already exists: biolab-prod-backup-vault-eu-central-1",
        );
        expect(resumed && changes(worked(resumed))).toContain(`import ${VAULT}`);
        expect(await pending(copy)).toBe(0);
        // Without the entry only the environment differs, which is a component and nothing in the cloud.
        expect(changes(worked(await copy.preview()))).toEqual(["update biolab-prod"]);
      }));

    it("by SIGKILL at a key, which has no name to collide by: adopted before the next up, it stays the only one", () =>
      onCopy(fresh, async (copy) => {
        await killedAt(copy, "after", KEY);
        const keys = () =>
          copy.store.find({ type: "aws:kms/key:Key", region: "eu-central-1", account: "111122223333" });
        const [key, ...others] = keys();
        worked(await copy.cancel());
        editEnvironment(copy, [["adopt"], { [KEY]: { id: key?.id, managed: true } }]);
        worked(await copy.refresh("--clear-pending-creates"));
        const resumed = worked(await copy.up());

        expect(others).toEqual([]);
        expect(changes(resumed)).toContain(`import ${KEY}`);
        expect(keys()).toEqual([key]);
      }));
  },
);
