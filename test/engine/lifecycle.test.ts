import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { runInProcess } from "../../simulator/in-process/run.ts";
import { addRecoveryPoint, seedStore } from "../../simulator/seed.ts";
import { openStore } from "../../simulator/store.ts";
import { comparableResources } from "./differential.ts";
import { createWorkspace, ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { changes } from "./steps.ts";

const PROJECT = join(import.meta.dirname, "../simulator/fixtures/vault");
const STACK = "acme-test";
const TIMEOUT = 120_000;

let open: Workspace[] = [];

async function workspace(): Promise<Workspace> {
  const created = await createWorkspace({ project: PROJECT, stack: STACK });
  open.push(created);
  return created;
}

/** An `up` that must succeed. */
async function deployed(): Promise<Workspace> {
  const created = await workspace();
  const run = await created.up();
  expect(run.exitCode, run.stdout + run.stderr).toBe(0);
  return created;
}

afterEach(async () => {
  for (const one of open) await one.dispose();
  open = [];
});

describe.skipIf(!ENGINE.found)(`one vault on Pulumi's engine${WHY_NOT}`, { timeout: TIMEOUT }, () => {
  it("is created, needs no second update, does not drift, and is destroyed", async () => {
    const { up, preview, refresh, destroy, store } = await workspace();

    const created = await up();
    const again = await preview("--expect-no-changes");
    const refreshed = await refresh("--expect-no-changes");
    const present = store.find({ account: "111122223333", region: "eu-central-1" }).map(({ type }) => type);
    const destroyed = await destroy();

    expect(changes(created)).toEqual(
      ["acme-test", "aws-workload", "backup-aws", "key", "lock", "plan", "vault"].map(
        (name) => `create ${name}`,
      ),
    );
    expect([created, again, refreshed, destroyed].map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    expect(present).toHaveLength(4);
    expect(store.find({})).toEqual([]);
  });

  it("is the same in process", async () => {
    const real = await deployed();
    const store = openStore(":memory:");
    const inProcess = await runInProcess({
      projectDir: PROJECT,
      stack: STACK,
      config: { "upkeep:minRetentionDays": "7" },
      store,
    });
    store.close();

    expect(comparableResources(inProcess.deployment)).toEqual(comparableResources(await real.export()));
  });

  it("has what drifted in the cloud found by refresh and repaired by up", async () => {
    const { refresh, up, preview, store } = await deployed();
    const [vault] = store.find({ type: "aws:backup/vault:Vault" });
    const [plan] = store.find({ type: "aws:backup/plan:Plan" });
    if (!vault || !plan) throw new Error("the stack has no vault or no plan");
    store.put({
      ...vault,
      inputs: { ...vault.inputs, tags: { by: "hand" } },
      outputs: { ...vault.outputs, tags: { by: "hand" } },
    });
    store.remove(plan);

    expect(changes(await refresh())).toEqual(["delete plan", "update vault"]);
    expect(changes(await up())).toEqual(["create plan", "update vault"]);
    expect((await preview("--expect-no-changes")).exitCode).toBe(0);
  });

  it("replaces what the cloud cannot change in place", async () => {
    const { pulumi, up } = await deployed();
    await pulumi("config", "set", "upkeep:minRetentionDays", "14", "--stack", STACK);

    expect(changes(await up())).toEqual(["create-replacement lock", "delete-replaced lock", "replace lock"]);
  });

  it("is refused a destroy while its vault is protected or holds recovery points", async () => {
    const { pulumi, up, destroy, store } = await deployed();
    await pulumi("config", "set", "upkeep:protect", "true", "--stack", STACK);
    await up();
    const whileProtected = await destroy();
    await pulumi("config", "set", "upkeep:protect", "false", "--stack", STACK);
    await up();
    addRecoveryPoint(store, {
      account: "111122223333",
      region: "eu-central-1",
      vault: "acme-test-vault",
      id: "point-1",
    });
    const withPoints = await destroy();

    expect([whileProtected.exitCode, withPoints.exitCode]).toEqual([1, 1]);
    expect(whileProtected.stdout + whileProtected.stderr).toContain("protect");
    expect(withPoints.stdout + withPoints.stderr).toContain("contains 1 recovery points");
    expect(store.find({ type: "aws:backup/vault:Vault" })).toHaveLength(1);
  });

  it.each([
    ["eu-central-1", "acme-test-vault"],
    ["eu-west-1", "acme-test-vault@eu-central-1"],
  ])(
    "adopts a vault that is there, with a provider of %s, by the id %s",
    async (providerRegion, importId) => {
      const adopting = {
        "upkeep:minRetentionDays": "7",
        "upkeep:adopt": importId,
        "upkeep:providerRegion": providerRegion,
      };
      const id = "acme-test-vault";
      const seed = {
        cloud: "aws",
        account: "111122223333",
        region: "eu-central-1",
        type: "aws:backup/vault:Vault",
        id,
      };
      const seeds = [{ ...seed, properties: { name: id, region: "eu-central-1" } }];
      const real = await workspace();
      const store = openStore(":memory:");
      for (const cloud of [real.store, store]) seedStore(cloud, seeds);
      for (const [key, value] of Object.entries(adopting))
        await real.pulumi("config", "set", key, value, "--stack", STACK);

      const adopted = await real.up();
      const inProcess = await runInProcess({ projectDir: PROJECT, stack: STACK, config: adopting, store });
      store.close();

      expect(changes(adopted)).toContain("import vault");
      expect((await real.preview("--expect-no-changes")).exitCode).toBe(0);
      expect(comparableResources(inProcess.deployment)).toEqual(comparableResources(await real.export()));
    },
  );
});
