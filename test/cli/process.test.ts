import { execFile, execFileSync, type StdioOptions, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { asOf, biolab } from "./shell.ts";

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the real bin as a process of its own, off a terminal. */
function bin(
  args: readonly string[],
  env: Record<string, string> = {},
  node = process.execPath,
): Promise<Ended> {
  const { FORCE_COLOR: _, NO_COLOR: __, ...outer } = process.env;
  return new Promise((resolve) => {
    const options = { env: { ...outer, UPKEEP_AS_OF: asOf, ...env } };
    const child = execFile(node, [...args], options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

const upkeep = (args: readonly string[], env?: Record<string, string>) =>
  bin(["cli/upkeep.js", ...args], env);

test("off a terminal text is plain, and coloured where that is forced", async () => {
  const plain = await upkeep(["validate", biolab]);
  expect(plain).toMatchObject({ code: 0, stderr: "" });
  expect(plain.stdout).toContain("no findings");
  expect(plain.stdout).not.toContain("\u001b");
  expect((await upkeep(["rules", "ENV-01"], { FORCE_COLOR: "1" })).stdout).toContain(
    "\u001b[31merror\u001b[39m",
  );
});

test("COLUMNS is heeded", async () => {
  const { stdout } = await upkeep(["explain", "--stack", "biolab-prod"], { COLUMNS: "60" });
  expect(stdout.split("\n").filter((line) => line.length > 60)).toEqual([]);
});

test("exit codes reach the shell, errors go to stderr", async () => {
  const ended = await upkeep(["explain", "--stack", "biolab-prd"]);
  expect(ended).toMatchObject({ code: 6, stdout: "" });
  expect(ended.stderr).toContain("Did you mean biolab-prod?");
});

test("a reader that closes the pipe is no error", async () => {
  const child = spawn(process.execPath, ["cli/upkeep.js", "rules", "--json"]);
  const stderr: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk.toString()));
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(stderr).toEqual([]);
  expect(code).toBe(0);
});

test.runIf(existsSync("/dev/full")).each(["stdout", "stderr"] as const)(
  "a full disk behind %s ends in no stack trace",
  (stream) => {
    const full = openSync("/dev/full", "w");
    const args = ["cli/upkeep.js", "explain", "--stack", stream === "stdout" ? "biolab-prod" : "biolab-prd"];
    const env = { ...process.env, UPKEEP_AS_OF: asOf };
    const stdio: StdioOptions = [
      "ignore",
      stream === "stdout" ? full : "pipe",
      stream === "stderr" ? full : "pipe",
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { stdio, env, encoding: "utf8" });
    closeSync(full);
    if (stream === "stdout") expect(stderr).toBe("upkeep: the output cannot be written: its disk is full.\n");
    else expect(stdout).toBe("");
    expect(status).toBe(2);
  },
);

test("a demo without a temporary folder does not begin", async () => {
  const ended = await upkeep(["demo"], { TMPDIR: "/dev/null" });
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toMatch(
    /^upkeep: \/dev\/null cannot hold the demo's copy: [^\n]+\n {2}Let TMPDIR [^\n]+\n$/,
  );
});

test("validate loads no Pulumi", async () => {
  const watch = `import { registerHooks } from "node:module";
    registerHooks({ resolve(name, context, next) {
      const found = next(name, context);
      if (found.url.includes("/node_modules/@pulumi/")) throw new Error("loaded " + found.url);
      return found;
    } });`;
  const hook = `data:text/javascript,${encodeURIComponent(watch)}`;
  const ended = await bin(["--import", hook, "cli/upkeep.js", "validate", biolab]);
  expect(ended.stderr).toBe("");
  expect(ended.code).toBe(0);
});

test("the demo shows the main job, leaves nothing behind and takes less than a minute", {
  timeout: 60_000,
}, async () => {
  const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith("upkeep-demo-"));
  const before = left();
  const { code, stdout, stderr } = await upkeep(["demo"]);
  expect(stdout).toContain("1/4");
  expect(stdout).toMatch(/^ +\d+ {2}resources in all$/m);
  for (const rule of ["ENV-02", "ENV-04", "ENV-14"])
    expect(stdout).toMatch(new RegExp(`error {2}${rule}$`, "m"));
  expect(stdout).toContain("What to do next");
  expect(stdout).toContain("The page is in .upkeep/biolab-prod.html:");
  expect(stdout).not.toContain("\u001b");
  expect(stderr).toBe(
    "Deploying biolab-prod to the simulator …\nDeploying biolab-prod to the simulator: done\n",
  );
  expect(code).toBe(0);
  expect(left()).toEqual(before);
});

const oldNode = ["/usr/bin/node", "/usr/local/bin/node"].find(
  (node) =>
    existsSync(node) && /^v(1\d|20|21)\./.test(execFileSync(node, ["--version"], { encoding: "utf8" })),
);

test.runIf(oldNode !== undefined).each(["cli/upkeep.js", "stacks/main.js"])(
  "%s tells an old Node in one sentence",
  async (file) => {
    const { code, stdout, stderr } = await bin([file], {}, oldNode);
    expect(stderr).toMatch(/^[^\n]+ needs Node 22\.18 or newer and this is [^\n]+\n$/);
    expect(stdout).toBe("");
    expect(code).toBe(1);
  },
);
