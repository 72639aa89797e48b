import { afterEach, describe, expect, it } from "vitest";
import { AWS } from "../../../simulator/aws/table.ts";
import { createProvider } from "../../../simulator/provider/provider.ts";
import { secret } from "../../../simulator/provider/wire.ts";
import { openStore } from "../../../simulator/store.ts";
import { TOKENS } from "../clouds.ts";

const store = openStore(":memory:");
const VAULT = { type: TOKENS.vault, name: "vault", urn: "urn:vault" };

function configured() {
  const provider = createProvider(AWS, store);
  provider.configure({ region: "eu-central-1", allowedAccountIds: '["111122223333"]' });
  return provider;
}

afterEach(() => {
  for (const resource of store.find({})) store.remove(resource);
});

describe("the provider's configuration", () => {
  const faults = (config: Record<string, unknown>) =>
    configured()
      .checkConfig(config)
      .faults.map(({ property, reason }) => `${property} ${reason}`);

  it("takes nested values as the SDK sends them, secrets among them", () => {
    const assumeRoles = secret('[{"roleArn":"arn:aws:iam::111122223333:role/r","externalId":"1234"}]');

    expect(
      faults({
        region: "eu-central-1",
        assumeRoles,
        skipRegionValidation: "true",
        maxRetries: "3",
        version: "7",
      }),
    ).toEqual([]);
  });

  it.each([
    [{ regoin: "eu-central-1" }, "regoin is not a property here; did you mean `region`?"],
    [
      { assumeRoles: '[{"role":"r"}]' },
      "assumeRoles[0].role is not a property here; did you mean `roleArn`?",
    ],
    [{ allowedAccountIds: '"111122223333"' }, 'allowedAccountIds must be a list, is string "111122223333"'],
  ])("refuses %o", (config, fault) => {
    expect(faults(config)).toContain(fault);
  });

  it("is replaced for another region only", () => {
    const olds = { region: "a", defaultTags: "{}" };

    expect(configured().diffConfig(olds, { ...olds, region: "b" }).replaces).toEqual(["region"]);
    expect(configured().diffConfig(olds, { region: "a", defaultTags: "[]" }).replaces).toEqual([]);
  });
});

describe("the provider", () => {
  it("refuses types and functions that are not simulated", async () => {
    const unknown = { ...VAULT, type: "aws:sfn/activity:Activity" };

    expect(configured().check(unknown, {}).faults).toHaveLength(1);
    await expect(configured().create(unknown, {}, false)).rejects.toThrow("is not simulated");
    expect(() => configured().invoke("aws:ec2/getVpc:getVpc")).toThrow("is not simulated");
    expect(configured().invoke("aws:index/getCallerIdentity:getCallerIdentity")).toMatchObject({
      accountId: "111122223333",
    });
  });

  it("reads a resource of another region by an import id that names it", async () => {
    await configured().create(VAULT, { name: "vault", region: "eu-west-1" }, false);

    expect(configured().read(TOKENS.vault, "vault", {})).toBeUndefined();
    expect(configured().read(TOKENS.vault, "vault@eu-west-1", {})).toMatchObject({
      id: "vault",
      inputs: { region: "eu-west-1" },
    });
  });

  it("gives a state back as it is when nothing drifted, secrets marked as they were", async () => {
    const inputs = { name: "vault", tags: { a: secret("s") } };
    const created = await configured().create(VAULT, inputs, false);

    expect(configured().read(TOKENS.vault, "vault", inputs)).toEqual(created);
  });

  it("previews an update without making it", async () => {
    const { inputs, outputs } = await configured().create(VAULT, { name: "vault" }, false);
    const news = { ...inputs, tags: { a: "b" } };

    expect(configured().update(TOKENS.vault, "vault", outputs, news, true).outputs).toEqual({
      ...outputs,
      tags: { a: "b" },
    });
    expect(configured().read(TOKENS.vault, "vault", inputs)?.inputs).toEqual(inputs);
  });

  it("must be configured before it acts", async () => {
    await expect(createProvider(AWS, store).create(VAULT, { name: "vault" }, false)).rejects.toThrow(
      "before it was configured",
    );
  });
});
