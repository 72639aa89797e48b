import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as grpc from "@grpc/grpc-js";
import clients from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Properties } from "../../../simulator/properties.ts";
import { fromStruct, toStruct } from "../../../simulator/provider/service.ts";
import { secret } from "../../../simulator/provider/wire.ts";
import { TOKENS } from "../clouds.ts";

const LAUNCHER = join(import.meta.dirname, "../../../simulator/provider/bin/pulumi-resource-aws");
const CONFIG = { region: "eu-central-1", allowedAccountIds: '["111122223333"]' };
const URN = "urn:pulumi:s::p::aws:backup/vault:Vault::vault";

let folder = "";
let child: ChildProcess;
let client: InstanceType<typeof clients.ResourceProviderClient>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "upkeep-provider-"));
  // An old Node first on PATH, as a user may have it, must make no difference: the launcher has its own.
  const env = { ...process.env, PATH: "/usr/bin:/bin", UPKEEP_SIMULATOR_STORE: join(folder, "cloud.sqlite") };
  child = spawn(LAUNCHER, { env, stdio: ["pipe", "pipe", "inherit"] });
  const [port] = (await once(child.stdout ?? child, "data")) as [Buffer];
  client = new clients.ResourceProviderClient(
    `127.0.0.1:${port.toString().trim()}`,
    grpc.credentials.createInsecure(),
  );
});

afterEach(async () => {
  client.close();
  child.stdin?.end();
  if (child.exitCode === null) await once(child, "exit");
  rmSync(folder, { recursive: true });
});

const configure = (config: Properties) =>
  promisify<messages.ConfigureRequest, messages.ConfigureResponse>(client.configure.bind(client))(
    new messages.ConfigureRequest().setArgs(toStruct(config)),
  );
const create = (properties: Properties, preview = false) =>
  promisify<messages.CreateRequest, messages.CreateResponse>(client.create.bind(client))(
    new messages.CreateRequest()
      .setUrn(URN)
      .setType(TOKENS.vault)
      .setName("vault")
      .setProperties(toStruct(properties))
      .setPreview(preview),
  );

describe("the provider's process", { timeout: 30_000 }, () => {
  it("acts in the account of its configuration and keeps secrets marked", async () => {
    const configured = await configure(CONFIG);
    const created = await create({ name: "vault", tags: { a: secret("s") } });

    expect([configured.getAcceptsecrets(), configured.getSupportspreview()]).toEqual([true, true]);
    expect(created.getId()).toBe("vault");
    expect(fromStruct(created.getProperties())).toMatchObject({
      arn: "arn:aws:backup:eu-central-1:111122223333:backup-vault:vault",
      tags: { a: secret("s") },
    });
  });

  it("creates nothing in a preview", async () => {
    await configure(CONFIG);

    expect((await create({ name: "vault" }, true)).getId()).toBe("");
    expect((await create({ name: "vault" })).getId()).toBe("vault");
    await expect(create({ name: "vault" })).rejects.toThrow("AlreadyExistsException");
  });

  it("acts in the account of the assumed role, and refuses one that is not allowed", async () => {
    const assumeRoles = JSON.stringify([{ roleArn: "arn:aws:iam::444455556666:role/deploy" }]);
    await configure({ region: "eu-central-1", assumeRoles });

    expect(fromStruct((await create({ name: "vault" })).getProperties())["arn"]).toContain(":444455556666:");
    await expect(configure({ ...CONFIG, assumeRoles })).rejects.toThrow(
      "AWS account ID not allowed: 444455556666",
    );
  });

  it.each([
    [{ allowedAccountIds: '["111122223333"]' }, "no region"],
    [{ region: "eu-central-1" }, "names an account"],
    [{ region: "eu-central-1", assumeRoles: '[{"roleArn":"deploy"}]' }, "names no role ARN"],
  ])("refuses the configuration %o", async (config, message) => {
    await expect(configure(config)).rejects.toThrow(message);
  });

  it("ends when its parent does", async () => {
    child.stdin?.end();
    const [code] = (await once(child, "exit")) as [number];

    expect(code).toBe(0);
  });
});
