import { execFileSync } from "node:child_process";
import { readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documentSchemas } from "../../cli/documents.ts";
import type { Explanation } from "../../report/explain/explanation.ts";
import { inputsOf, shipped } from "../components/planned.ts";
import { biolab, documentOf, folderWith, inFolder, upkeep } from "./shell.ts";

const ofBiolab = ["explain", "--stack", "biolab-prod"];

async function explanationOf(args: readonly string[] = []): Promise<Explanation> {
  const ended = await upkeep([...ofBiolab, ...args, "--json"]);
  expect(ended.stderr).toBe("");
  expect(ended.code).toBe(0);
  return documentSchemas["explain"]?.parse(documentOf(ended)) as Explanation;
}

test("the document tells what every workload is promised and given", async () => {
  const { workloads, plans, windows, existing } = await explanationOf();
  for (const { effective, promised, plan } of workloads) {
    expect(effective?.minutes).toBeLessThanOrEqual(promised.rpoMinutes);
    expect(effective?.parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(effective?.minutes);
    expect(plans.map(({ name }) => name)).toContain(plan);
  }
  const kinds = Map.groupBy(windows, ({ kind, name, note }) => JSON.stringify([kind, name, note]));
  expect(Math.max(...[...kinds.values()].map(({ length }) => length))).toBe(2);
  expect(new Set(windows.map(({ kind }) => kind))).toEqual(
    new Set(["backup", "freeze", "monitoring", "patching", "vendor maintenance"]),
  );
  expect(existing.source).toBeUndefined();
});

test("the text answers each question under its own heading", async () => {
  const { stdout, stderr, code } = await upkeep(ofBiolab);
  expect(stdout.split("\n").filter((line) => /^[A-Z]/.test(line))).toEqual([
    "Workloads: 5 covered, 0 left out",
    "How much recent data may be lost (RPO)",
    "And if a whole region is lost, beside the time to copy",
    "How soon it is back (RTO)",
    "If eu-central-1 is lost: on to eu-west-1",
    "How long it is kept",
    "Where it lies, and who can delete it",
    "How it is proven",
    "When servers are patched (Europe/Berlin)",
    "What is watched, and who is called",
    "Different from the tier",
    "Next windows, two of each at most (Europe/Berlin)",
    "Freezes: no patches, drills or runbooks; backups go on",
    expect.stringMatching(/^What will be created: \d+ resources$/),
    "What exists already: the account was not looked at",
    "Assumed, not checked",
    "Next",
  ]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
});

test("--brief tells less, --verbose every resource", async () => {
  const [brief, verbose] = [await upkeep([...ofBiolab, "--brief"]), await upkeep([...ofBiolab, "--verbose"])];
  expect(brief.stdout).not.toContain("What will be created");
  const { resources, failover } = await explanationOf();
  const lines = new Set(verbose.stdout.split("\n").map((line) => line.trim().replace(/ \(.*$/, "")));
  expect(resources.filter(({ name }) => !lines.has(name))).toEqual([]);
  expect(failover?.steps.length).toBeGreaterThan(5);
  expect(failover?.steps.filter(({ id }) => !lines.has(id))).toEqual([]);
});

test.each([60, 80])("no line is wider than %i columns, but for a name that stays whole", async (columns) => {
  const { stdout } = await upkeep([...ofBiolab, "--verbose"], { columns });
  const isName = (line: string) => /^ +\(?[\w./-]+\)?$/.test(line);
  expect(stdout.split("\n").filter((line) => line.length > columns && !isName(line))).toEqual([]);
});

test.runIf(process.platform !== "win32")("a state that is a pipe, or is huge, is not read", async () => {
  const folder = folderWith({ huge: "" });
  const [pipe, huge] = [join(folder, "pipe"), join(folder, "huge")];
  execFileSync("mkfifo", [pipe]);
  truncateSync(huge, 256 * 1024 * 1024 + 1);
  for (const [file, problem] of [
    [pipe, "it is no regular file"],
    [huge, "it is larger than 256 MiB"],
  ] as const) {
    const ended = await upkeep([...ofBiolab, "--state", file]);
    expect(ended).toEqual({ code: 2, stdout: "", stderr: `upkeep: ${file} cannot be read: ${problem}.\n` });
  }
});

test("a file that is no store of the simulator is the user's to mend", async () => {
  const file = join(folderWith({ "store.db": "this is no database" }), "store.db");
  const ended = await upkeep([...ofBiolab, "--offline"], { env: { UPKEEP_SIMULATOR_STORE: file } });
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toContain(`upkeep: ${file} cannot be used as the simulator's store.\n`);
  expect(readFileSync(file, "utf8")).toBe("this is no database");
});

describe("what exists", () => {
  const vault = (urn: string) => ({
    version: 3,
    deployment: {
      resources: [
        {
          urn,
          type: "aws:backup/vault:Vault",
          custom: true,
          inputs: { name: "biolab-prod-backup-vault-eu-central-1", region: "eu-central-1" },
          outputs: {
            arn: "arn:aws:backup:eu-central-1:111122223333:backup-vault:biolab-prod-backup-vault-eu-central-1",
          },
        },
      ],
    },
  });
  const existingWith = async (urn: string) => {
    const folder = folderWith({ "state.json": JSON.stringify(vault(urn)) });
    return (await explanationOf(["--state", join(folder, "state.json")])).existing;
  };

  test("a resource of this stack is managed", async () => {
    const urn = "urn:pulumi:biolab-prod::upkeep::aws:backup/vault:Vault::backup-vault-eu-central-1-workload";
    const { managed, collisions } = await existingWith(urn);
    expect(managed.map(({ name }) => name)).toEqual(["backup-vault-eu-central-1-workload"]);
    expect(collisions).toEqual([]);
  });

  test("another holder of its name, in its account and region only, collides", async () => {
    const urn = "urn:pulumi:other-prod::upkeep::aws:backup/vault:Vault::vault";
    const { managed, collisions } = await existingWith(urn);
    expect(managed).toEqual([]);
    expect(collisions).toMatchObject([
      { resource: { name: "backup-vault-eu-central-1-workload" }, holder: urn },
    ]);
  });

  test("one more workload in a stack that is there collides with nothing", async () => {
    const held = inputsOf(shipped("biolab-prod")).map(({ type, name, inputs }) => ({
      urn: `urn:pulumi:biolab-prod::upkeep::${type}::${name}`,
      type,
      custom: true,
      inputs,
    }));
    const state = JSON.stringify({ version: 3, deployment: { resources: held } });
    // With an override of its own it gets a plan of its own, which selects a kind that another plan selects, too.
    const one = `      - id: lims-db-2
        kind: rds-postgres
        arn: arn:aws:rds:eu-central-1:111122223333:db:lims-2
        pointInTime: true
        encryptedWith: customer-key
        maintenanceWindow: sun:10:00-sun:11:00
`;
    const override = `      - path: backup.retention.yearly
        workload: lims-db-2
        value: 3650d
        reason: As for lims-db
        approvedBy: head of quality
        expires: "2027-06-30"
`;
    const file = readFileSync(biolab, "utf8")
      .replace(/^ {4}workloads:\n/m, (line) => line + one)
      .replace(/^ {4}overrides:\n/m, (line) => line + override);
    const folder = folderWith({
      "Pulumi.yaml": "",
      "stacks/Pulumi.biolab-prod.yaml": file,
      "state.json": state,
    });
    const { existing, resources } = await inFolder(folder, () => explanationOf(["--state", "state.json"]));
    expect(existing.collisions).toEqual([]);
    expect(existing.managed).toHaveLength(held.length);
    expect(resources.length).toBeGreaterThan(held.length);
  });

  test.each([
    { name: "no file", content: undefined, says: "there is no such file" },
    { name: "no JSON", content: "urn", says: "no JSON" },
    { name: "version 4", content: '{"version":4,"deployment":{"resources":[]}}', says: "no version 3 state" },
  ])("a state that is $name cannot be read", async ({ content, says }) => {
    const folder = folderWith(content === undefined ? {} : { "state.json": content });
    const ended = await upkeep([...ofBiolab, "--state", join(folder, "state.json")]);
    expect(ended.stderr).toContain(says);
    expect(ended.stdout).toBe("");
    expect(ended.code).toBe(2);
  });

  test("--offline looks at the simulator and creates none", async () => {
    const store = join(folderWith({}), "none.sqlite");
    const ended = await upkeep([...ofBiolab, "--offline"], { env: { UPKEEP_SIMULATOR_STORE: store } });
    expect(ended.stdout.replaceAll(/\s+/g, " ")).toContain(
      "looked at: the simulator, which holds nothing yet",
    );
  });
});

test("a file with errors is not explained", async () => {
  const file = readFileSync(biolab, "utf8").replace("onCall:", "oncall:");
  const folder = folderWith({ "Pulumi.yaml": "", "stacks/Pulumi.biolab-prod.yaml": file });
  const { code, stdout, stderr } = await inFolder(folder, () => upkeep([...ofBiolab, "--json"]));
  expect(stderr).toContain("ENV-02");
  expect(stderr).toContain("stacks/Pulumi.biolab-prod.yaml has 1 error.");
  expect(stdout).toBe("");
  expect(code).toBe(2);
});

test.each(["biolab", "../stacks/x", "nobody-prod", ""])("there is no stack named %j", async (stack) => {
  const { code, stderr } = await upkeep(["explain", "--stack", stack]);
  expect(stderr).toContain("Known stacks: biolab-prod, ");
  expect(code).toBe(6);
});
