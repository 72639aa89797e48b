import { expect, test } from "vitest";
import { exitCodes } from "../../cli/exit-codes.ts";
import { run } from "../../cli/main.ts";
import { asOf, upkeep } from "./shell.ts";

test("exit codes are a contract", () => {
  expect(exitCodes).toEqual({
    done: 0,
    findings: 1,
    unreadable: 2,
    misuse: 3,
    policyViolation: 5,
    noSuchStack: 6,
    cancelled: 8,
    partial: 10,
    refused: 11,
    ourFault: 255,
  });
});

test("help exit-codes tells every code", async () => {
  const { code, stdout } = await upkeep(["help", "exit-codes"]);
  expect(code).toBe(0);
  for (const each of Object.values(exitCodes)) expect(stdout).toMatch(new RegExp(`^ +${each} `, "m"));
});

test.each([
  { args: [], says: "Usage: upkeep" },
  { args: ["help"], says: "Usage: upkeep" },
  { args: ["--help"], says: "Usage: upkeep" },
  { args: ["help", "validate"], says: "Usage: upkeep validate" },
  { args: ["windows", "--help"], says: "--anchor <instant>" },
  { args: ["--version"], says: /^\d+\.\d+\.\d+\n$/ },
])("$args is help on stdout", async ({ args, says }) => {
  const { code, stdout, stderr } = await upkeep(args);
  expect(stdout).toMatch(says);
  expect(stderr).toBe("");
  expect(code).toBe(0);
});

test.each([
  { args: ["validat"], says: "(Did you mean validate?)" },
  { args: ["validate", "--jsn", "x.yaml"], says: "(Did you mean --json?)" },
  { args: ["rules", "--al"], says: "unknown option '--al'" },
  { args: ["rules", "BK-01", "BK-02"], says: "too many arguments" },
  { args: ["explain"], says: "required option '--stack <name>' not specified" },
  { args: ["preview", "--stack", "biolab-prod"], says: "required option '--offline' not specified" },
  { args: ["explain", "--stack", "biolab-prod", "--brief", "--verbose"], says: "cannot be used with" },
  { args: ["help", "exit-code"], says: "Try upkeep help exit-codes" },
  { args: ["validate", "x.yaml", "--as-of", "yesterday"], says: '--as-of: "yesterday" is no instant in UTC' },
])("$args is misuse", async ({ args, says }) => {
  const { code, stdout, stderr } = await upkeep(args);
  expect(stderr).toContain(says);
  expect(stdout).toBe("");
  expect(code).toBe(exitCodes.misuse);
});

test("UPKEEP_AS_OF is judged like --as-of, which wins", async () => {
  const env = { UPKEEP_AS_OF: "tomorrow" };
  const bad = await upkeep(["validate", "x.yaml"], { env });
  expect(bad.stderr).toContain("UPKEEP_AS_OF:");
  expect(bad.code).toBe(exitCodes.misuse);
  const good = await upkeep(["validate", "x.yaml", "--as-of", "2026-12-01T00:00Z"], { env });
  expect(good.stdout).toContain("(as of 2026-12-01T00:00:00Z)");
});

const broken = (env: Record<string, string>, told: string[]) => ({
  stdout: Object.assign(Object.create(process.stdout) as NodeJS.WriteStream, {
    write: () => {
      throw new TypeError("boom\nsecond line");
    },
  }),
  stderr: Object.assign(Object.create(process.stderr) as NodeJS.WriteStream, {
    write: (text: string) => told.push(text),
  }),
  env,
  cwd: process.cwd(),
  now: asOf,
  cancelled: new AbortController().signal,
});

test("an unexpected error is one line, with its stack only on request", async () => {
  const args = ["rules", "--json"];
  const told: string[] = [];
  expect(await run(args, broken({}, told))).toBe(exitCodes.ourFault);
  expect(told.join("")).toMatch(/^upkeep: this is our fault, not yours: boom\. [^\n]*\n$/);
  const debugged: string[] = [];
  expect(await run(args, broken({ UPKEEP_DEBUG: "1" }, debugged))).toBe(exitCodes.ourFault);
  expect(debugged.join("")).toContain("main.test.ts");
});
