import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentSchemas, type PreviewDocument } from "../../cli/documents.ts";
import { documentOf, folderWith, upkeep } from "./shell.ts";

const ofBiolab = ["preview", "--offline", "--stack", "biolab-prod"];

test("--export writes a state, --json one document of the same resources", { timeout: 60_000 }, async () => {
  const file = join(folderWith({}), "state.json");
  const ended = await upkeep([...ofBiolab, "--export", file, "--json"]);
  const { resources } = documentSchemas["preview"]?.parse(documentOf(ended)) as PreviewDocument;
  const state = JSON.parse(readFileSync(file, "utf8")) as {
    version: number;
    deployment: { resources: { urn: string }[] };
  };
  expect(state.version).toBe(3);
  expect(state.deployment.resources.map(({ urn }) => urn)).toEqual(resources.map(({ urn }) => urn));
  expect(resources.map(({ type }) => type)).toContain("upkeep:environment:Environment");
  expect(ended.stderr).toMatch(/^biolab-prod: running its program on the simulator …\n.*: done\n$/);
  expect(ended.code).toBe(0);

  expect((await upkeep([...ofBiolab, "--export", file])).code).toBe(0);
  const { stdout } = await upkeep(["explain", "--stack", "biolab-prod", "--state", file]);
  expect(stdout).toContain("What will be created beside what is there: 0 resources");
});

test("a state that cannot be written is said before anything runs", async () => {
  const folder = folderWith({});
  for (const file of [folder, join(folder, "none", "state.json")]) {
    const ended = await upkeep([...ofBiolab, "--export", file]);
    expect(ended.stderr).toMatch(/^upkeep: .* cannot be written: .*\n$/);
    expect(ended.code).toBe(2);
  }
  expect(existsSync(join(folder, "none"))).toBe(false);
});

test.each([
  ["YAML", "config: {}\n"],
  ["other JSON", '{"version":3}\n'],
  ["empty", ""],
])("a file that is no state but %s is not overwritten", async (_, content) => {
  const file = join(folderWith({ "kept.yaml": content }), "kept.yaml");
  const ended = await upkeep([...ofBiolab, "--export", file]);
  expect(ended).toMatchObject({
    code: 2,
    stdout: "",
    stderr: `upkeep: ${file} exists and is no state, so it is not overwritten.\n  Name another file after --export, or move this one away.\n`,
  });
  expect(readFileSync(file, "utf8")).toBe(content);
});

test("an unknown stack runs nothing", async () => {
  const ended = await upkeep(["preview", "--offline", "--stack", "nobody-prod"]);
  expect(ended.stderr).not.toContain("running");
  expect(ended.code).toBe(6);
});
