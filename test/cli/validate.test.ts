import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documentSchemas, type ValidateDocument } from "../../cli/documents.ts";
import { asOf, biolab, documentOf, folderWith, inFolder, upkeep } from "./shell.ts";

const sound = readFileSync(biolab, "utf8");
const misspelt = sound.replace("onCall:", "oncall:");

function documentIn(ended: Parameters<typeof documentOf>[0]): ValidateDocument {
  return documentSchemas["validate"]?.parse(documentOf(ended)) as ValidateDocument;
}

test("a sound file is done", async () => {
  const { code, stdout, stderr } = await upkeep(["validate", biolab]);
  expect(stdout).toBe(`${biolab}  no findings\n\n1 file: no findings (as of ${asOf})\n`);
  expect(stderr).toBe("");
  expect(code).toBe(0);
});

test("a finding says where, what, why, otherwise and what to write", async () => {
  const folder = folderWith({ "Pulumi.biolab-prod.yaml": misspelt });
  const { code, stdout } = await inFolder(folder, () => upkeep(["validate", "Pulumi.biolab-prod.yaml"]));
  expect(stdout).toMatch(/^Pulumi\.biolab-prod\.yaml:\d+:7 {2}error {2}ENV-02$/m);
  expect(stdout).toContain("contacts.oncall: there is no key oncall here");
  for (const label of ["why", "otherwise", "fix"])
    expect(stdout).toMatch(new RegExp(`^ {2}${label} +\\S`, "m"));
  expect(stdout).toContain("1 file: 1 error (as of");
  expect(code).toBe(1);
});

test("--json is one document, its findings those of the text", async () => {
  const folder = folderWith({ "Pulumi.biolab-prod.yaml": misspelt });
  const file = join(folder, "Pulumi.biolab-prod.yaml");
  const ended = await upkeep(["validate", file, "--json"]);
  expect(documentIn(ended)).toMatchObject({
    schemaVersion: 1,
    asOf,
    files: [file],
    findings: [{ rule: "ENV-02", severity: "error", file, path: "contacts.oncall", otherwise: "never" }],
  });
  expect(ended.code).toBe(1);
});

describe("what is not one YAML mapping cannot be read", () => {
  test.each([
    { name: "no file", files: {} },
    { name: "a folder", files: { "Pulumi.x-prod.yaml/inside": "" } },
    { name: "an empty file", files: { "Pulumi.x-prod.yaml": "" } },
    { name: "a parse error", files: { "Pulumi.x-prod.yaml": "config: [" } },
    { name: "a duplicate key", files: { "Pulumi.x-prod.yaml": "config: {}\nconfig: {}\n" } },
    { name: "an alias to itself", files: { "Pulumi.x-prod.yaml": "config: &a [*a]\n" } },
    { name: "a scalar", files: { "Pulumi.x-prod.yaml": "42\n" } },
    { name: "bytes that are no text", files: { "Pulumi.x-prod.yaml": Uint8Array.of(0xff, 0xfe, 0x00) } },
    { name: "10 MB of brackets", files: { "Pulumi.x-prod.yaml": "[".repeat(10_000_000) } },
  ])("$name", async ({ files }) => {
    const folder = folderWith(files);
    const ended = await upkeep(["validate", join(folder, "Pulumi.x-prod.yaml"), "--json"]);
    expect(documentIn(ended).findings).toMatchObject([{ rule: "ENV-01", severity: "error" }]);
    expect(ended.stderr).toBe("");
    expect(ended.code).toBe(2);
  });
});

test("one unreadable file among findings decides the code", async () => {
  const folder = folderWith({ "Pulumi.biolab-prod.yaml": misspelt });
  const ended = await upkeep([
    "validate",
    join(folder, "Pulumi.biolab-prod.yaml"),
    join(folder, "none"),
    "--json",
  ]);
  expect(documentIn(ended).findings.map(({ rule }) => rule)).toEqual(["ENV-02", "ENV-01"]);
  expect(ended.code).toBe(2);
});

test("files that are given together are judged together, each once", async () => {
  const other = sound.replace("customer: biolab", "customer: biolabs");
  const folder = folderWith({ "Pulumi.biolab-prod.yaml": sound, "Pulumi.biolabs-prod.yaml": other });
  const files = ["Pulumi.biolab-prod.yaml", "Pulumi.biolabs-prod.yaml", "./Pulumi.biolab-prod.yaml"];
  const ended = await inFolder(folder, () => upkeep(["validate", ...files, "--json"]));
  const { findings, files: read } = documentIn(ended);
  expect(read).toEqual(files.slice(0, 2));
  expect(new Set(findings.map(({ rule, file }) => `${rule} ${file}`))).toEqual(
    new Set(files.slice(0, 2).map((file) => `ENV-17 ${file}`)),
  );
});

test("--all takes every stack but the example", async () => {
  const folder = folderWith({
    "Pulumi.yaml": "name: upkeep\n",
    "stacks/Pulumi.biolab-prod.yaml": sound,
    "stacks/Pulumi.example.yaml": "not: judged\n",
    "below/empty": "",
  });
  const ended = await inFolder(join(folder, "below"), () => upkeep(["validate", "--all", "--json"]));
  expect(documentIn(ended).files).toEqual(["../stacks/Pulumi.biolab-prod.yaml"]);
  expect(ended.code).toBe(0);
});

test.each([
  { args: ["validate"], code: 3, says: "no file is given" },
  { args: ["validate", "--all", biolab], code: 3, says: "--all already names every file" },
])("$args", async ({ args, code, says }) => {
  const ended = await upkeep(args);
  expect(ended.stderr).toContain(says);
  expect(ended.code).toBe(code);
});

test("--all without a stack is no success", async () => {
  const folder = folderWith({ "Pulumi.yaml": "name: upkeep\n" });
  const ended = await inFolder(folder, () => upkeep(["validate", "--all"]));
  expect(ended.code).toBe(2);
});

test("what a file holds cannot act on the reader's terminal", async () => {
  const hostile = sound.replace("onCall:", '"on\\e[31mCall\\u202e":');
  const folder = folderWith({ "Pulumi.biolab-prod.yaml": hostile });
  const { stdout } = await upkeep(["validate", join(folder, "Pulumi.biolab-prod.yaml")]);
  expect(stdout).toContain("\\u001b[31mCall\\u202e");
  expect(stdout).not.toMatch(/[\u001b\u202e]/u);
});

test.each([60, 80])("no line is wider than %i columns", async (columns) => {
  const folder = folderWith({ "Pulumi.x-prod.yaml": "config:\n  upkeep:environment: {tiers: gold}\n" });
  const { stdout } = await inFolder(folder, () => upkeep(["validate", "Pulumi.x-prod.yaml"], { columns }));
  expect(stdout.split("\n").filter((line) => line.length > columns)).toEqual([]);
});
