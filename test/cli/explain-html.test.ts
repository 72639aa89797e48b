import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isExplanationPage } from "../../report/explain/html/page.ts";
import { documentOf, folderWith, upkeep } from "./shell.ts";

const ofBiolab = ["explain", "--stack", "biolab-prod"];

test("the page is written, and written again over itself with the same bytes", async () => {
  const file = join(folderWith({}), "page.html");
  const first = await upkeep([...ofBiolab, "--html", file]);
  expect(first).toEqual({
    code: 0,
    stdout: `The page is in ${file}: open it in a browser, or print it.\n`,
    stderr: "",
  });
  const page = readFileSync(file, "utf8");
  expect(isExplanationPage(page)).toBe(true);

  await upkeep([...ofBiolab, "--html", file, "--as-of", "2026-11-25T12:00:00Z"]);
  expect(readFileSync(file, "utf8") === page).toBe(false);
  await upkeep([...ofBiolab, "--html", file]);
  expect(readFileSync(file, "utf8") === page).toBe(true);
});

test("--json prints its document beside the page, and nothing else", async () => {
  const file = join(folderWith({}), "page.html");
  const ended = await upkeep([...ofBiolab, "--html", file, "--json"]);
  expect(documentOf(ended)).toMatchObject({ stack: "biolab-prod" });
  expect(existsSync(file)).toBe(true);
});

test("the page tells what a state holds", async () => {
  const state = JSON.stringify({ version: 3, deployment: {} });
  const folder = folderWith({ "state.json": state });
  await upkeep([...ofBiolab, "--html", join(folder, "page.html"), "--state", join(folder, "state.json")]);
  expect(readFileSync(join(folder, "page.html"), "utf8").includes("What exists already")).toBe(true);
});

test.each([
  ["a customer's page", '<!doctype html>\n<html lang="en">\n<head>\n<title>Contract</title>\n'],
  ["its own stack file", readFileSync("stacks/Pulumi.biolab-prod.yaml", "utf8")],
  ["nothing", ""],
])("a file that holds %s is not overwritten", async (_, content) => {
  const file = join(folderWith({ "kept.html": content }), "kept.html");
  const ended = await upkeep([...ofBiolab, "--html", file]);
  expect(ended).toEqual({
    code: 2,
    stdout: "",
    stderr:
      `upkeep: ${file} exists and is no page of upkeep explain, so it is not overwritten.\n` +
      "  Name another file after --html, or move this one away.\n",
  });
  expect(readFileSync(file, "utf8")).toBe(content);
});

test("what cannot be written is said in one line", async () => {
  const folder = folderWith({ file: "" });
  for (const [file, problem] of [
    [folder, "it is a folder"],
    [join(folder, "none", "page.html"), "there is no such file or folder"],
    [join(folder, "file", "page.html"), "a part of its path is no folder"],
  ] as const) {
    const ended = await upkeep([...ofBiolab, "--html", file]);
    expect(ended).toEqual({
      code: 2,
      stdout: "",
      stderr: `upkeep: ${file} cannot be written: ${problem}.\n`,
    });
  }
  expect(existsSync(join(folder, "none"))).toBe(false);
});

test.runIf(process.platform !== "win32" && process.getuid?.() !== 0)(
  "a folder without the right to write refuses it as well",
  async () => {
    const folder = join(folderWith({}), "closed");
    mkdirSync(folder, { mode: 0o555 });
    const ended = await upkeep([...ofBiolab, "--html", join(folder, "page.html")]);
    chmodSync(folder, 0o755);
    expect(ended.stderr).toMatch(/ cannot be written: permission is denied\.\n$/);
    expect(ended.code).toBe(2);
  },
);

test.runIf(process.platform !== "win32")("a pipe is no page, and is not waited for", async () => {
  const pipe = join(folderWith({}), "pipe");
  execFileSync("mkfifo", [pipe]);
  expect((await upkeep([...ofBiolab, "--html", pipe])).code).toBe(2);
});

test.each(["--brief", "--verbose"])("a page tells all, so that %s is refused beside it", async (option) => {
  const ended = await upkeep([...ofBiolab, option, "--html", join(folderWith({}), "page.html")]);
  expect(ended.code).toBe(3);
});

test("a stack that there is not leaves a page alone", async () => {
  const file = join(folderWith({}), "page.html");
  await upkeep([...ofBiolab, "--html", file]);
  const page = readFileSync(file, "utf8");
  const ended = await upkeep(["explain", "--stack", "nobody-prod", "--html", file]);
  expect(ended.code).toBe(6);
  expect(readFileSync(file, "utf8") === page).toBe(true);
});
