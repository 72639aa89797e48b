import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Environment } from "../../environment/schema.ts";
import { customerSeeds } from "../../simulator/aws/customer.ts";
import { type InProcessResult, runInProcess } from "../../simulator/in-process/run.ts";
import { seedStore } from "../../simulator/seed.ts";
import { openStore } from "../../simulator/store.ts";

const projectDir = join(import.meta.dirname, "../..");
const stack = "biolab-prod";

async function run(
  changes: Record<string, string> = {},
  env: NodeJS.ProcessEnv = {},
): Promise<InProcessResult> {
  const file = readFileSync(join(projectDir, "stacks", `Pulumi.${stack}.yaml`), "utf8");
  const { config } = parse(file) as { config: Record<string, unknown> };
  const store = openStore(":memory:");
  seedStore(store, customerSeeds(config["upkeep:environment"] as Environment));
  try {
    return await runInProcess({
      projectDir,
      stack,
      config: {
        "upkeep:environment": JSON.stringify(config["upkeep:environment"]),
        "upkeep:externalId": "planted-secret",
        ...changes,
      },
      secretKeys: ["upkeep:externalId"],
      env: { UPKEEP_AS_OF: "2026-11-24T12:00:00Z", ...env },
      store,
    });
  } finally {
    store.close();
  }
}

describe("the program of biolab-prod", () => {
  let result: InProcessResult;
  beforeAll(async () => {
    result = await run();
  });
  const resources = () => result.deployment.deployment.resources;
  const urnOf = (name: string) => resources().find(({ urn }) => urn.endsWith(`::${name}`))?.urn ?? "";

  it("lets each provider act in its own account only, through the access role", () => {
    const providers = resources().filter(({ type }) => type === "pulumi:providers:aws");
    const accounts = providers.map(
      ({ urn, inputs }) => `${String(urn.split("::").at(-1))} ${String(inputs?.["allowedAccountIds"])}`,
    );
    expect(accounts).toEqual(['aws-workload ["111122223333"]', 'aws-backup ["444455556666"]']);
    for (const { inputs } of providers) {
      expect(inputs?.["region"]).toBe("us-east-1");
      expect(inputs).toHaveProperty("assumeRoles");
    }
  });

  it("gives each resource the provider of the account that its name says", () => {
    for (const { urn, type, provider = "" } of resources()) {
      if (!type.startsWith("aws:")) continue;
      const expected = urn.endsWith("-backup") && !/alarm-copies/.test(urn) ? "aws-backup" : "aws-workload";
      expect(provider, urn).toContain(`::${expected}::`);
    }
  });

  it("hangs everything below one Environment resource, topics directly", () => {
    const environment = urnOf(stack);
    for (const { urn, type, parent } of resources()) {
      if (!type.startsWith("aws:")) continue;
      const area = /::([a-z]+)-[^:]*$/.exec(urn)?.[1];
      expect(parent, urn).toBe(area === "alarm" ? environment : urnOf(`${area ?? ""}-aws`));
    }
    expect(resources().find(({ urn }) => urn === environment)?.inputs).toMatchObject({
      schemaVersion: 1,
      edition: "2026-11",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
  });

  it("tells no secret", () => {
    expect(JSON.stringify(result)).not.toContain("planted-secret");
  });
});

describe("the program refuses in one sentence", () => {
  it.each([
    [
      "what Pulumi reads otherwise than we do",
      { "upkeep:environment": "{}" },
      {},
      /Pulumi reads .* otherwise/,
    ],
    ["a moment that is none", {}, { UPKEEP_AS_OF: "yesterday" }, /UPKEEP_AS_OF/],
  ])("%s", async (_, changes, env, words) => {
    const { exitCode, failures } = await run(changes, env);
    expect(exitCode).not.toBe(0);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ kind: "program", message: expect.stringMatching(words) as unknown });
    expect(failures[0]?.message).not.toMatch(/\n\s+at /);
  });
});
