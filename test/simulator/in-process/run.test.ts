import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type InProcessOptions, runInProcess } from "../../../simulator/in-process/run.ts";
import { seedStore } from "../../../simulator/seed.ts";
import { openStore, type Store } from "../../../simulator/store.ts";
import { ACCOUNT, REGION, TOKENS } from "../clouds.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures");

let store: Store;
beforeEach(() => {
  store = openStore(":memory:");
});
afterEach(() => {
  store.close();
});

const run = (options: Partial<InProcessOptions> = {}, fixture = "vault") =>
  runInProcess({
    projectDir: join(FIXTURES, fixture),
    stack: "acme-test",
    config: { "upkeep:minRetentionDays": "7", ...options.config },
    store,
    ...(options.secretKeys && { secretKeys: options.secretKeys }),
    ...(options.signal && { signal: options.signal }),
  });

describe("runInProcess", { timeout: 30_000 }, () => {
  it("creates what the program registers and exports it as a state", async () => {
    const { exitCode, failures, deployment } = await run();
    const byType = new Map(deployment.deployment.resources.map((resource) => [resource.type, resource]));

    expect([exitCode, failures]).toEqual([0, []]);
    expect(byType.get(TOKENS.vault)).toMatchObject({
      id: "acme-test-vault",
      parent: byType.get("upkeep:backup:Aws")?.urn,
      provider: expect.stringContaining("::pulumi:providers:aws::aws-workload::") as string,
      dependencies: [byType.get(TOKENS.key)?.urn],
      propertyDependencies: { kmsKeyArn: [byType.get(TOKENS.key)?.urn] },
      inputs: { kmsKeyArn: byType.get(TOKENS.key)?.outputs?.["arn"] },
    });
    expect(store.find({ account: ACCOUNT })).toHaveLength(4);
  });

  it("gives the same state twice", async () => {
    const first = await run();
    const second = openStore(":memory:");
    const again = await runInProcess({
      projectDir: join(FIXTURES, "vault"),
      stack: "acme-test",
      config: { "upkeep:minRetentionDays": "7" },
      store: second,
    });
    second.close();

    expect(again.deployment).toEqual(first.deployment);
  });

  it("writes no secret into the state", async () => {
    const config = { "upkeep:minRetentionDays": "7", "upkeep:externalId": "planted-secret" };
    const { deployment } = await run({ config, secretKeys: ["upkeep:externalId"] });

    expect(JSON.stringify(deployment)).not.toContain("planted-secret");
    expect(JSON.stringify(deployment)).toContain('"ciphertext":"[secret]"');
  });

  it("tells a RunError of the program by its own words", async () => {
    const { exitCode, failures } = await run({
      config: { "upkeep:minRetentionDays": "7", "upkeep:fail": "line 3: no such tier" },
    });

    expect(exitCode).not.toBe(0);
    expect(failures).toEqual([{ kind: "program", message: "line 3: no such tier" }]);
  });

  it("tells a crash from it", async () => {
    const { failures } = await run({ config: { "upkeep:minRetentionDays": "7", "upkeep:crash": "true" } });

    expect(failures).toMatchObject([
      { kind: "crash", message: expect.stringContaining("TypeError") as string },
    ]);
  });

  it("names the resource that the cloud refused, and keeps what was made before", async () => {
    const id = "acme-test-vault";
    seedStore(store, [
      { cloud: "aws", account: ACCOUNT, region: REGION, type: TOKENS.vault, id, properties: { name: id } },
    ]);
    const { failures, deployment, exitCode } = await run();

    expect(exitCode).not.toBe(0);
    expect(failures).toMatchObject([
      { kind: "resource", message: expect.stringContaining("AlreadyExistsException") as string },
    ]);
    expect(failures[0]?.urn).toMatch(/::vault$/);
    expect(deployment.deployment.resources.map(({ type }) => type)).toContain(TOKENS.key);
  });

  it("reports every mistake of a program at once", async () => {
    const { failures } = await run({}, "mistakes");
    const told = failures.map(
      ({ urn = "", message }) => `${urn.split("::").at(-1) ?? ""}: ${message.split("'")[0] ?? ""}`,
    );

    expect(told.sort()).toEqual([
      "misspelt: rules[0].startWindwo is not a property here; did you mean `startWindow`?",
      "no-provider: aws:backup/vault:Vault names no provider; default providers are disabled",
      "twice: Duplicate resource URN ",
      "unknown-type: aws:sfn/activity:Activity is not simulated",
      'wrongly-typed: rules[0].startWindow must be a number, is string "60"',
    ]);
  });

  it("says what it cannot do", async () => {
    const { failures } = await run({ config: { "upkeep:read": "true" } }, "mistakes");

    expect(failures[0]?.message).toContain("does not support reading existing resources");
  });

  it("ends the program when it is told to", async () => {
    await expect(run({ signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});
